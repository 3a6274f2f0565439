import { isAnyOf } from '@regiograaf/database'
import { and, eq, lte } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { CountedAllocation } from '../rules/cube-counts.ts'
import { stands } from './allocation.queries.ts'
import { allocation } from './allocation.table.ts'
import { cube, cubeSource } from './cube.table.ts'

/** The young people to whom these allocations belong now. */
export async function loadHolders(
  db: NodePgDatabase,
  municipalityCode: string,
  allocationIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await db
    .select({ clientId: allocation.clientId })
    .from(allocation)
    .where(and(eq(allocation.municipalityCode, municipalityCode), isAnyOf(allocation.id, allocationIds)))
  return rows.map(({ clientId }) => clientId)
}

/** All allocations that stand of these young people, as far as the cubes count them. */
export function loadCountedAllocations(
  db: NodePgDatabase,
  municipalityCode: string,
  clientIds: readonly string[],
): Promise<readonly (Omit<CountedAllocation, 'level'> & { readonly clientId: string })[]> {
  return db
    .select({
      clientId: allocation.clientId,
      categoryCode: allocation.categoryCode,
      start: allocation.start,
      end: allocation.end,
    })
    .from(allocation)
    .where(and(eq(allocation.municipalityCode, municipalityCode), isAnyOf(allocation.clientId, clientIds), stands))
}

/** One line of a cube: of a stock the change since the month before, of a flow what happened in the month. */
export type CubeRow = typeof cube.$inferSelect

/** The cubes of a figure of these municipalities up to a month, from their beginning: a stock is the sum of its changes. */
export function listCube(
  db: NodePgDatabase,
  municipalities: readonly string[],
  figure: string,
  until: string,
  breakdown: string | null = null,
): Promise<CubeRow[]> {
  return db
    .select()
    .from(cube)
    .where(
      and(
        isAnyOf(cube.municipalityCode, municipalities),
        eq(cube.figure, figure),
        ...(breakdown === null ? [] : [eq(cube.breakdown, breakdown)]),
        lte(cube.month, until),
      ),
    )
}

/** Up to which day each of these municipalities has delivered; none for one that has delivered nothing. */
export function listCubeSources(
  db: NodePgDatabase,
  municipalities: readonly string[],
): Promise<(typeof cubeSource.$inferSelect)[]> {
  return db.select().from(cubeSource).where(isAnyOf(cubeSource.municipalityCode, municipalities))
}
