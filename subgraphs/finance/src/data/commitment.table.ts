import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { bigint, date, integer, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { financeRole, financeSchema } from './schema.ts'

/**
 * What each allocation commits the municipality to (JW301 ToegewezenProduct), under the id of the allocation. Deleted ones are
 * kept, so that a late message cannot revive them.
 */
export const commitment = financeSchema.table(
  'commitment',
  {
    municipalityCode: text('municipality_code').notNull(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').notNull(),
    providerAgbCode: text('provider_agb_code').notNull(),
    number: integer('number').notNull(),
    categoryCode: text('category_code'),
    productCode: text('product_code'),
    start: date('start_date', { mode: 'string' }).notNull(),
    end: date('end_date', { mode: 'string' }),
    changeReasonCode: text('change_reason_code'),
    volume: integer('volume'),
    unitCode: text('unit_code'),
    frequencyCode: text('frequency_code'),
    budgetCents: bigint('budget_cents', { mode: 'number' }),
    /** Decision date and time, then date and identification of the message: the greatest stands. */
    version: text('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    unique().on(table.municipalityCode, table.number),
    municipalPolicy('commitment', financeRole),
    rolePolicy('commitment', financeRole, ['caseworker', 'back-office', 'exchange'], ['exchange'], 'CLAIMS'),
  ],
)

export type CommitmentRow = Omit<typeof commitment.$inferSelect, 'version'>
