import type { Database } from '@regiograaf/database'
import { createFigureLoaders } from '@regiograaf/figures'
import type { Identity } from '@regiograaf/identity'
import { createIdLoader, createListLoader, createLoader } from '@regiograaf/subgraph-kit'
import { loadArrangements, loadArrangementsByClient } from './data/education-care-arrangement.queries.ts'
import { tables } from './data/figures.table.ts'
import { loadLongTermAbsencesByClient } from './data/long-term-absence.queries.ts'
import { countSchools, listSchools, loadSchools } from './data/school.queries.ts'
import type { SchoolRow } from './data/school.table.ts'

/** Everything that a request can read in this subgraph. */
export function createLoaders(database: Database, identity: Identity) {
  const schoolByBrin = createLoader(
    (brins: readonly string[]) => database.read(identity, loadSchools, brins),
    (row) => row.brin,
  )
  return {
    listSchools: (limit: number, after: string | null) => database.read(identity, listSchools, limit, after),
    countSchools: () => database.read(identity, countSchools),
    schoolByBrin,
    /** The school of an arrangement or an absence; throws when it is gone, which cannot be since no school is ever removed. */
    getSchool: async (brin: string): Promise<SchoolRow> => {
      const row = await schoolByBrin.load(brin)
      if (row === null) throw new Error('A school that is referred to is missing.')
      return row
    },
    arrangementById: createIdLoader((ids) => database.read(identity, loadArrangements, ids)),
    arrangementsByClient: createListLoader(
      (clientIds: readonly string[]) => database.read(identity, loadArrangementsByClient, clientIds),
      (row) => row.clientId,
    ),
    longTermAbsencesByClient: createListLoader(
      (clientIds: readonly string[]) => database.read(identity, loadLongTermAbsencesByClient, clientIds),
      (row) => row.clientId,
    ),
    figures: createFigureLoaders(tables, database, identity),
  }
}

export type Loaders = ReturnType<typeof createLoaders>
