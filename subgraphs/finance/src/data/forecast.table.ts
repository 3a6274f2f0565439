import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { bigint, date, integer, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { ForecastKind } from '../rules/budget-input.ts'
import { financeRole, financeSchema } from './schema.ts'

/** What a municipality expected on a day that the youth care of a year brings in or costs; one of each kind per day. */
export const forecast = financeSchema.table(
  'forecast',
  {
    municipalityCode: text('municipality_code').notNull(),
    id: uuid('id').notNull().defaultRandom(),
    year: integer('year').notNull(),
    asOf: date('as_of', { mode: 'string' }).notNull(),
    kind: text('kind').$type<ForecastKind>().notNull(),
    amountCents: bigint('amount_cents', { mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    unique('forecast_recorded_once').on(table.municipalityCode, table.year, table.asOf, table.kind),
    municipalPolicy('forecast', financeRole),
    rolePolicy('forecast', financeRole, ['back-office', 'policy', 'contract-manager', 'exchange'], ['policy']),
  ],
)

export type ForecastRow = typeof forecast.$inferSelect
