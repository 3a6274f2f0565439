import { and, eq } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type ForecastRow, forecast } from './forecast.table.ts'

/** Adds a forecast unless there is one of this kind and day, and returns the one that stands; its amount may be another then. */
export async function addForecast(db: NodePgDatabase, row: Omit<ForecastRow, 'id'>): Promise<ForecastRow> {
  await db.insert(forecast).values(row).onConflictDoNothing()
  const [standing] = await db
    .select()
    .from(forecast)
    .where(
      and(
        eq(forecast.municipalityCode, row.municipalityCode),
        eq(forecast.year, row.year),
        eq(forecast.asOf, row.asOf),
        eq(forecast.kind, row.kind),
      ),
    )
  if (standing === undefined) throw new Error('A forecast that was just added cannot be read.')
  return standing
}
