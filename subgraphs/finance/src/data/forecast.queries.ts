import { isAnyOf } from '@regiograaf/database'
import { and, asc, count, desc, eq, lte, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type ForecastRow, forecast } from './forecast.table.ts'

const orderColumns = [forecast.asOf, forecast.kind, forecast.id]
const order = sql.join(orderColumns, sql`, `)

function isOf(municipalities: readonly string[], year: number) {
  return and(isAnyOf(forecast.municipalityCode, municipalities), eq(forecast.year, year))
}

/** Up to `limit` forecasts of a year by day and kind, beginning after the one with id `after`. */
export function listForecasts(
  db: NodePgDatabase,
  municipalities: readonly string[],
  limit: number,
  after: string | null,
  year: number,
): Promise<ForecastRow[]> {
  const position = (id: string) =>
    sql`(select ${order} from ${forecast} where ${and(isOf(municipalities, year), eq(forecast.id, id))})`
  return db
    .select()
    .from(forecast)
    .where(and(isOf(municipalities, year), after === null ? undefined : sql`(${order}) > ${position(after)}`))
    .orderBy(...orderColumns.map((column) => asc(column)))
    .limit(limit)
}

/** The forecasts of a year that are in force on a day: of each municipality and kind the latest by then. */
export function listForecastsOn(
  db: NodePgDatabase,
  municipalities: readonly string[],
  year: number,
  on: string,
): Promise<ForecastRow[]> {
  const { municipalityCode, kind, asOf } = forecast
  return db
    .selectDistinctOn([municipalityCode, kind])
    .from(forecast)
    .where(and(isOf(municipalities, year), lte(asOf, on)))
    .orderBy(asc(municipalityCode), asc(kind), desc(asOf))
}

export async function countForecasts(
  db: NodePgDatabase,
  municipalities: readonly string[],
  year: number,
): Promise<number> {
  const rows = await db.select({ forecasts: count() }).from(forecast).where(isOf(municipalities, year))
  return rows[0]?.forecasts ?? 0
}
