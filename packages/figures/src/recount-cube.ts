import type { Database } from '@regiograaf/database'
import { exchangeIdentity } from '@regiograaf/identity'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type CubeCounts, differenceOf } from './cube-counts.ts'
import { addToCube, loadCube, lockCube } from './data/cube.commands.ts'
import type { FigureTables } from './data/figure-tables.ts'

/**
 * Counts the cubes of a municipality again from what stands, and puts right where they differ. Resolves to the number of cells that
 * differed: none, unless the rules of counting changed since. Messages of the municipality are projected before it or after it.
 */
export async function recountCube(
  database: Database,
  tables: FigureTables,
  municipalityCode: string,
  count: (db: NodePgDatabase) => Promise<CubeCounts>,
): Promise<number> {
  return database.withIdentity(
    exchangeIdentity(municipalityCode),
    async (db) => {
      await lockCube(db, tables, municipalityCode)
      const differences = differenceOf(await loadCube(db, tables, municipalityCode), await count(db))
      await addToCube(db, tables, municipalityCode, differences)
      return differences.size
    },
    { write: true },
  )
}
