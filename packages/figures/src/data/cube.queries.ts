import { isAnyOf } from '@regiograaf/database'
import { and, between, eq, lte, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type CubeDefinition, cubeOf } from '../cube-figure.ts'
import { clientsOfAmount, providersOfAmount } from '../money.ts'
import type { FigureTables } from './figure-tables.ts'

/** Which part of a figure is read; `breakdowns` null for all. */
export interface CubePart {
  readonly definition: CubeDefinition
  readonly breakdowns: readonly string[] | null
  readonly from: string
  readonly to: string
}

/**
 * What it takes to know a figure of these municipalities from one day to another. A stock is the sum of all its changes: those up to the first
 * day are added up here, as the years before it would be most of what is read.
 */
export function listCube(
  db: NodePgDatabase,
  municipalities: readonly string[],
  { cube }: FigureTables,
  { definition, breakdowns, from, to }: CubePart,
) {
  const isStock = definition.kind === 'STOCK'
  const day = isStock ? sql<string>`greatest(${cube.day}, ${from}::date)`.as('since') : cube.day
  const count = sql<number>`sum(${cube.count})`.mapWith(Number)
  const { municipalityCode, breakdown, member } = cube
  return db
    .select({ municipalityCode, breakdown, member, day, count })
    .from(cube)
    .where(
      and(
        isAnyOf(municipalityCode, municipalities),
        eq(cube.figure, cubeOf(definition)),
        ...(breakdowns === null ? [] : [isAnyOf(breakdown, breakdowns)]),
        isStock ? lte(cube.day, to) : between(cube.day, from, to),
      ),
    )
    .groupBy(municipalityCode, breakdown, member, isStock ? sql`since` : cube.day)
}

/** What the rules for money ask of a figure: its amounts by provider and its distinct clients, from one day to another. */
export function listAmounts(
  db: NodePgDatabase,
  municipalities: readonly string[],
  { cube }: FigureTables,
  { definition, from, to }: Pick<CubePart, 'definition' | 'from' | 'to'>,
) {
  const { municipalityCode, breakdown, member, day, count } = cube
  return db
    .select({ municipalityCode, breakdown, member, day, count })
    .from(cube)
    .where(
      and(
        isAnyOf(municipalityCode, municipalities),
        eq(cube.figure, cubeOf(definition)),
        isAnyOf(breakdown, [providersOfAmount, clientsOfAmount]),
        between(day, from, to),
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
