import type { Database } from '@regiograaf/database'
import { keepRegister, recountCube, sumCounts } from '@regiograaf/figures'
import type { ClientRow } from '../data/client.table.ts'
import { tables } from '../data/figures.table.ts'
import { loadCountedAbsences } from '../data/long-term-absence.queries.ts'
import { type CountedAbsence, countAbsentee } from './count-absentee.ts'
import { absences } from './long-term-absentees.ts'

/** Changes the absences of one young person, and the cube of the municipality with them (`keepRegister`). */
export function changeAbsences<Result extends { readonly __typename: string }>(
  db: Parameters<typeof keepRegister>[0],
  { municipalityCode, id: clientId }: ClientRow,
  change: () => Promise<Result>,
): Promise<Result> {
  const count = async () => countAll(await loadCountedAbsences(db, municipalityCode, [clientId]))
  return keepRegister(db, tables, { register: absences, municipalityCode, count, change })
}

/** Counts the cube of a municipality again from its absences; resolves to the number of cells that differed. */
export function recountFigures(database: Database, municipalityCode: string): Promise<number> {
  return recountCube(database, tables, municipalityCode, async (db) =>
    countAll(await loadCountedAbsences(db, municipalityCode, 'all')),
  )
}

function countAll(rows: readonly (CountedAbsence & { readonly clientId: string })[]) {
  return sumCounts([...Map.groupBy(rows, ({ clientId }) => clientId).values()].map(countAbsentee))
}
