import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { bigint, date, index, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { financeRole, financeSchema } from './schema.ts'

/** The claims of providers (JW323 Declaratie), by provider and claim number. */
export const claim = financeSchema.table(
  'claim',
  {
    municipalityCode: text('municipality_code').notNull(),
    id: uuid('id').notNull(),
    providerAgbCode: text('provider_agb_code').notNull(),
    number: text('number').notNull(),
    periodStart: date('period_start', { mode: 'string' }).notNull(),
    periodEnd: date('period_end', { mode: 'string' }).notNull(),
    datedOn: date('dated_on', { mode: 'string' }).notNull(),
    /** Negative when more was taken back than claimed. */
    totalCents: bigint('total_cents', { mode: 'number' }).notNull(),
    /** Date and identification of the message that was last applied: the later one stands, whatever the order of arrival. */
    version: text('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    index('claim_by_date').on(table.municipalityCode, table.datedOn, table.id),
    municipalPolicy('claim', financeRole),
    rolePolicy('claim', financeRole, ['back-office', 'exchange'], ['exchange'], 'CLAIMS'),
  ],
)

/** A claim as it is read: the provider is null to whoever it is withheld from. */
export type ClaimRow = Omit<typeof claim.$inferSelect, 'version' | 'providerAgbCode'> & {
  readonly providerAgbCode: string | null
}
