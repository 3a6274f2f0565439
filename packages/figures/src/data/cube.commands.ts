import { selectRows } from '@regiograaf/database'
import { eq, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { getTableConfig } from 'drizzle-orm/pg-core'
import { type CubeCounts, toCell, toCellKey } from '../cube-counts.ts'
import type { FigureTables } from './figure-tables.ts'

/** Lets nobody else change the cubes of a municipality until this transaction ends: what was before must still be so afterwards. */
export async function lockCube(db: NodePgDatabase, { cube }: FigureTables, municipalityCode: string): Promise<void> {
  const { schema } = getTableConfig(cube)
  await db.execute(sql`select pg_advisory_xact_lock(hashtext(${`${schema}.cube`}), hashtext(${municipalityCode}))`)
}

/** The cubes of a municipality as they stand. */
export async function loadCube(
  db: NodePgDatabase,
  { cube }: FigureTables,
  municipalityCode: string,
): Promise<CubeCounts> {
  const rows = await db.select().from(cube).where(eq(cube.municipalityCode, municipalityCode))
  return new Map(rows.map((row) => [toCellKey(row), row.count]))
}

/** Adds differences to the cubes of a municipality. */
export async function addToCube(
  db: NodePgDatabase,
  { cube }: FigureTables,
  municipalityCode: string,
  differences: CubeCounts,
): Promise<void> {
  if (differences.size === 0) return
  const rows = [...differences].map(([key, count]) => ({ municipalityCode, ...toCell(key), count }))
  await db
    .insert(cube)
    .select(selectRows(cube, rows))
    .onConflictDoUpdate({
      target: [cube.municipalityCode, cube.figure, cube.breakdown, cube.member, cube.day],
      set: { count: sql`${cube.count} + excluded.count` },
    })
}

/** Notes that a municipality has delivered up to a day; an earlier day changes nothing. */
export async function noteDelivery(
  db: NodePgDatabase,
  { cubeSource }: FigureTables,
  delivery: Required<FigureTables['cubeSource']['$inferInsert']>,
): Promise<void> {
  const { deliveredUntil } = delivery
  await db
    .insert(cubeSource)
    .values(delivery)
    .onConflictDoUpdate({
      target: [cubeSource.municipalityCode, cubeSource.source],
      set: { deliveredUntil },
      setWhere: sql`${cubeSource.deliveredUntil} < ${deliveredUntil}`,
    })
}
