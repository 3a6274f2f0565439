import { selectRows } from '@regiograaf/database'
import { sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type CubeCounts, toCell } from '../rules/cube-counts.ts'
import { cube, cubeSource } from './cube.table.ts'

/** Lets nobody else change the cubes of a municipality until this transaction ends: what was before must still be so afterwards. */
export async function lockCube(db: NodePgDatabase, municipalityCode: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext('clients.cube'), hashtext(${municipalityCode}))`)
}

/** Adds differences to the cubes of a municipality. */
export async function addToCube(db: NodePgDatabase, municipalityCode: string, differences: CubeCounts): Promise<void> {
  if (differences.size === 0) return
  const rows = [...differences].map(([key, count]) => ({ municipalityCode, ...toCell(key), count }))
  await db
    .insert(cube)
    .select(selectRows(cube, rows))
    .onConflictDoUpdate({
      target: [cube.municipalityCode, cube.figure, cube.breakdown, cube.member, cube.month],
      set: { count: sql`${cube.count} + excluded.count` },
    })
}

/** Notes that a municipality has delivered up to a day; an earlier day changes nothing. */
export async function noteDelivery(db: NodePgDatabase, municipalityCode: string, until: string): Promise<void> {
  await db
    .insert(cubeSource)
    .values({ municipalityCode, deliveredUntil: until })
    .onConflictDoUpdate({
      target: cubeSource.municipalityCode,
      set: { deliveredUntil: until },
      setWhere: sql`${cubeSource.deliveredUntil} < ${until}`,
    })
}
