import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { bigint, date, integer, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { financeRole, financeSchema } from './schema.ts'

/**
 * What a municipality decided to set aside for the youth care of a year, as a whole or for one product category. The latest
 * decision up to a day is the one in force on that day; earlier ones stay.
 */
export const budgetFrame = financeSchema.table(
  'budget_frame',
  {
    municipalityCode: text('municipality_code').notNull(),
    id: uuid('id').notNull().defaultRandom(),
    year: integer('year').notNull(),
    /** JZ020; null for the year as a whole. */
    categoryCode: text('category_code'),
    amountCents: bigint('amount_cents', { mode: 'number' }).notNull(),
    decidedOn: date('decided_on', { mode: 'string' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    unique('budget_frame_decided_once')
      .on(table.municipalityCode, table.year, table.categoryCode, table.decidedOn)
      .nullsNotDistinct(),
    municipalPolicy('budget_frame', financeRole),
    rolePolicy('budget_frame', financeRole, ['back-office', 'policy', 'contract-manager', 'exchange'], ['policy']),
  ],
)

export type BudgetFrameRow = typeof budgetFrame.$inferSelect
