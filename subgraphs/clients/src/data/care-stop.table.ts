import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { boolean, date, index, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { clientsRole, clientsSchema } from './schema.ts'

/** Every stop that was ever delivered (JW307 StopProduct), by its logical key; see `care-start.table.ts`. */
export const careStop = clientsSchema.table(
  'care_stop',
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
    end: date('end_date', { mode: 'string' }).notNull(),
    endReasonCode: text('end_reason_code').notNull(),
    removed: boolean('removed').notNull(),
    version: text('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    index('care_stop_allocation').on(table.municipalityCode, table.allocationId),
    municipalPolicy('care_stop', clientsRole),
    rolePolicy('care_stop', clientsRole, ['caseworker', 'exchange'], ['exchange'], 'CLIENT_FILES'),
  ],
)

export type CareStopRow = Omit<typeof careStop.$inferSelect, 'removed' | 'version'>
