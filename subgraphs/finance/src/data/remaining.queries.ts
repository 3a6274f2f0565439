import { isAnyOf } from '@regiograaf/database'
import { and, eq } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { allocationSource, remainingBreakdowns, remainingFigure } from '../figures/committed-remaining.ts'
import { tables } from './figures.table.ts'

const { cube, cubeSource } = tables

/** What the cubes of these municipalities say may still be claimed for a year. */
export function listRemaining(db: NodePgDatabase, municipalities: readonly string[], year: number) {
  const { breakdown, member, count } = cube
  return db
    .select({ breakdown, member, count })
    .from(cube)
    .where(
      and(
        isAnyOf(cube.municipalityCode, municipalities),
        eq(cube.figure, remainingFigure),
        isAnyOf(breakdown, Object.values(remainingBreakdowns)),
        eq(cube.day, `${year}-01-01`),
      ),
    )
}

/** Whether any of these municipalities has ever sent an allocation. */
export async function hasAllocations(db: NodePgDatabase, municipalities: readonly string[]): Promise<boolean> {
  const rows = await db
    .select({ source: cubeSource.source })
    .from(cubeSource)
    .where(and(isAnyOf(cubeSource.municipalityCode, municipalities), eq(cubeSource.source, allocationSource)))
  return rows.length > 0
}
