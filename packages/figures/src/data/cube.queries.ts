import { isAnyOf } from '@regiograaf/database'
import { and, between, eq, lte, type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type CubeDefinition, cubeOf } from '../cube-figure.ts'
import { clientsOfAmount, providersOfAmount } from '../money.ts'
import type { PeriodKind } from '../period.ts'
import { spreadOf } from '../spread.ts'
import type { FigureTables } from './figure-tables.ts'

/** Which part of a figure is read: some of its breakdowns, from the first of its periods to the last day of the last. */
export interface FigurePart {
  readonly definition: CubeDefinition
  readonly breakdowns: readonly string[]
  readonly from: string
  readonly to: string
}

/** A part of a figure as it is added up by period. */
export interface CubePart extends FigurePart {
  readonly period: PeriodKind
}

/**
 * What it takes to know a figure of these municipalities in each of its periods: of a flow what happened in it, of a stock by how much it changed
 * since the period before, in the first one with all changes of the years before it.
 */
export function listCube(
  db: NodePgDatabase,
  municipalities: readonly string[],
  { cube }: FigureTables,
  part: CubePart,
) {
  const { municipalityCode, breakdown, member } = cube
  const count = sql`sum(${cube.count})`.mapWith(Number)
  return db
    .select({ municipalityCode, breakdown, member, period: periodOf(cube, part), count })
    .from(cube)
    .where(isPart(cube, municipalities, part))
    .groupBy(municipalityCode, breakdown, member, sql`period`)
}

/** How the counts of a flow are spread in each of its periods: by each breakdown how often each of its members of the spread occurs. */
export function listSpreads(
  db: NodePgDatabase,
  municipalities: readonly string[],
  { cube }: FigureTables,
  { breakdowns, ...part }: FigurePart,
) {
  const { municipalityCode, breakdown, day: period, member, count } = cube
  const times = sql<Readonly<Record<string, number>>>`json_object_agg(${member}, ${count})`
  return db
    .select({ municipalityCode, breakdown, period, times })
    .from(cube)
    .where(isPart(cube, municipalities, { ...part, breakdowns: breakdowns.map(spreadOf) }))
    .groupBy(municipalityCode, breakdown, period)
}

type Cube = FigureTables['cube']

function isPart(cube: Cube, municipalities: readonly string[], { definition, breakdowns, from, to }: FigurePart) {
  return and(
    isAnyOf(cube.municipalityCode, municipalities),
    eq(cube.figure, cubeOf(definition)),
    isAnyOf(cube.breakdown, breakdowns),
    definition.kind === 'STOCK' ? lte(cube.day, to) : between(cube.day, from, to),
  )
}

/** The first period in which a row counts: after its first day a figure of a day is asked of the first of each month. */
function periodOf({ day }: Cube, { definition, period, from }: CubePart): SQL.Aliased<string> {
  const first = period === 'DAY' ? sql`(date_trunc('month', (${day} - 1)::timestamp) + interval '1 month')::date` : day
  const known = sql<string>`case when ${day} <= ${from}::date then ${from}::date else ${first} end`
  return (definition.kind === 'STOCK' ? known : sql<string>`${day}`).as('period')
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
