import { isAnyOf } from '@regiograaf/database'
import { and, between, eq, lte, type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type CubeDefinition, cubeOf } from '../cube-figure.ts'
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

/** A part of a figure as cubes hold it, to be added up by period. */
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
  const [period, count] = [periodOf(cube, part), countOf(cube)]
  return db
    .select({ municipalityCode, breakdown, member, period, count })
    .from(cube)
    .where(isPart(cube, municipalities, part))
    .groupBy(municipalityCode, breakdown, member, sql`period`)
}

/** How the counts of a flow are spread in each period (see `toSpreadCell`): of each place how often a number occurs, by that number. */
export function listSpreads(
  db: NodePgDatabase,
  municipalities: readonly string[],
  { cube }: FigureTables,
  { breakdowns, ...part }: CubePart,
) {
  const { municipalityCode, breakdown, member } = cube
  const found = db
    .select({
      municipalityCode,
      breakdown: sql<string>`left(${breakdown}, ${-spreadOf('').length})`.as('spread_breakdown'),
      member: sql<string>`regexp_replace(${member}, '/[^/]*$', '')`.as('spread_member'),
      number: sql<number>`split_part(${member}, '/', -1)::integer`.as('number'),
      period: periodOf(cube, part),
      count: countOf(cube).as('count'),
    })
    .from(cube)
    .where(isPart(cube, municipalities, { ...part, breakdowns: breakdowns.map(spreadOf) }))
    .groupBy(municipalityCode, breakdown, member, sql`period`)
    .as('found')
  return db
    .select({
      municipalityCode: found.municipalityCode,
      breakdown: found.breakdown,
      member: found.member,
      period: found.period,
      times: sql<Readonly<Record<number, number>>>`json_object_agg(${found.number}, ${found.count})`,
    })
    .from(found)
    .groupBy(found.municipalityCode, found.breakdown, found.member, found.period)
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

/** The first day of the first period in which a change counts; a figure of a day is asked of the first day and then of the first of each month. */
function periodOf({ day }: Cube, { definition, period, from }: Omit<CubePart, 'breakdowns'>): SQL.Aliased<string> {
  const first =
    period === 'DAY'
      ? sql`date_trunc('month', (${day} - 1)::timestamp)::date + interval '1 month'`
      : sql`date_trunc(${period}, ${day}::timestamp)`
  return (definition.kind === 'STOCK' ? sql<string>`greatest(${first}, ${from}::date)::date` : sql<string>`${first}::date`).as('period')
}

function countOf({ count }: Cube): SQL<number> {
  return sql`sum(${count})`.mapWith(Number)
}

/** Up to which day each of these municipalities has delivered, by source; none for one that has delivered nothing. */
export function listCubeSources(
  db: NodePgDatabase,
  municipalities: readonly string[],
  { cubeSource }: FigureTables,
): Promise<FigureTables['cubeSource']['$inferSelect'][]> {
  return db.select().from(cubeSource).where(isAnyOf(cubeSource.municipalityCode, municipalities))
}
