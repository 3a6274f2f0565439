import type { Database } from '@regiograaf/database'
import { keepCube, recountCube, sumCounts } from '@regiograaf/figures'
import { today } from '@regiograaf/subgraph-kit'
import type { ClientRow } from '../data/client.table.ts'
import { tables } from '../data/figures.table.ts'
import { loadCountedAbsences } from '../data/long-term-absence.queries.ts'
import { type CountedAbsence, countAbsentee } from './count-absentee.ts'
import { absences } from './long-term-absentees.ts'

/** Runs `write`, which changes the absences of one young person, keeps the cube of the municipality with it, and answers what it answers. */
export function keepAbsenceCube<Written>(
  db: Parameters<typeof keepCube>[0],
  { municipalityCode, id: clientId }: ClientRow,
  write: () => Promise<Written>,
): Promise<Written> {
  const count = async () => countAll(await loadCountedAbsences(db, municipalityCode, [clientId]))
  return keepCube(db, tables, { municipalityCode, count, write, deliveredUntil: today(), source: absences })
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
