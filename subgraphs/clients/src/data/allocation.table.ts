import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { bigint, date, foreignKey, integer, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { client } from './client.table.ts'
import { clientsRole, clientsSchema } from './schema.ts'

/** The standing version of each allocation (JW301 ToegewezenProduct), deleted ones included so that a late message cannot revive them. */
export const allocation = clientsSchema.table(
  'allocation',
  {
    municipalityCode: text('municipality_code').notNull(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').notNull(),
    providerAgbCode: text('provider_agb_code').notNull(),
    number: integer('number').notNull(),
    providerReference: text('provider_reference'),
    categoryCode: text('category_code'),
    productCode: text('product_code'),
    decidedOn: date('decided_on', { mode: 'string' }).notNull(),
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
    foreignKey({
      columns: [table.municipalityCode, table.clientId],
      foreignColumns: [client.municipalityCode, client.id],
    }),
    municipalPolicy('allocation', clientsRole),
    rolePolicy('allocation', clientsRole, ['caseworker', 'back-office', 'exchange'], ['exchange'], 'CLIENT_FILES'),
  ],
)

/** An allocation as it is read: the provider is null to whoever it is withheld from. */
export type AllocationRow = Omit<typeof allocation.$inferSelect, 'version' | 'providerAgbCode'> & {
  readonly providerAgbCode: string | null
}
