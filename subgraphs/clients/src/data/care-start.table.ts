import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { boolean, date, index, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { clientsRole, clientsSchema } from './schema.ts'

/**
 * Every start that was ever delivered (JW305 StartProduct), by its logical key. It refers to a client and an allocation by
 * the ids these will have once their JW301 arrives: starts may come first.
 */
export const careStart = clientsSchema.table(
  'care_start',
  {
    municipalityCode: text('municipality_code').notNull(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').notNull(),
    providerAgbCode: text('provider_agb_code').notNull(),
    allocationId: uuid('allocation_id'),
    allocationNumber: integer('allocation_number'),
    categoryCode: text('category_code'),
    productCode: text('product_code'),
    begin: date('begin_date', { mode: 'string' }).notNull(),
    /** Whether the latest delivery with this key took it back (status 3). */
    removed: boolean('removed').notNull(),
    /** Date and identification of the message that was last applied: the later one stands, whatever the order of arrival. */
    version: text('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    index('care_start_allocation').on(table.municipalityCode, table.allocationId),
    municipalPolicy('care_start', clientsRole),
    rolePolicy('care_start', clientsRole, ['caseworker', 'exchange'], ['exchange'], 'CLIENT_FILES'),
  ],
)

export type CareStartRow = Omit<typeof careStart.$inferSelect, 'removed' | 'version'>
