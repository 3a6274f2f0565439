import { isAnyOf } from '@regiograaf/database'
import { and, between, eq, lte } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { CubeDefinition } from '../cube-figure.ts'
import type { FigureTables } from './figure-tables.ts'

/** One line of a cube: of a stock by how much it changed, of a flow what happened. */
export type CubeRow = FigureTables['cube']['$inferSelect']

/** Which part of a figure is read; `breakdowns` null for all. */
export interface CubePart {
  readonly definition: CubeDefinition
  readonly breakdowns: readonly string[] | null
  readonly from: string
  readonly to: string
}

/** What it takes to know a figure of these municipalities from one day to another: a stock is the sum of all its changes. */
export function listCube(
  db: NodePgDatabase,
  municipalities: readonly string[],
  { cube }: FigureTables,
  { definition: { id, kind }, breakdowns, from, to }: CubePart,
): Promise<CubeRow[]> {
  return db
    .select()
    .from(cube)
    .where(
      and(
        isAnyOf(cube.municipalityCode, municipalities),
        eq(cube.figure, id),
        ...(breakdowns === null ? [] : [isAnyOf(cube.breakdown, breakdowns)]),
        kind === 'STOCK' ? lte(cube.day, to) : between(cube.day, from, to),
      ),
    )
}

/** Up to which day each of these municipalities has delivered, by source; none for one that has delivered nothing. */
export function listCubeSources(
  db: NodePgDatabase,
  municipalities: readonly string[],
  { cubeSource }: FigureTables,
): Promise<FigureTables['cubeSource']['$inferSelect'][]> {
  return db.select().from(cubeSource).where(isAnyOf(cubeSource.municipalityCode, municipalities))
}
