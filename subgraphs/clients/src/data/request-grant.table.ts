import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { index, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { clientsRole, clientsSchema } from './schema.ts'

/** Which allocations honour which request: those that carried its reference when they were first told (JW301). */
export const requestGrant = clientsSchema.table(
  'request_grant',
  {
    municipalityCode: text('municipality_code').notNull(),
    /** Of the request and the allocation. */
    id: uuid('id').notNull(),
    requestId: uuid('request_id').notNull(),
    allocationId: uuid('allocation_id').notNull(),
    clientId: uuid('client_id').notNull(),
    version: text('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    index('request_grant_request').on(table.municipalityCode, table.requestId),
    index('request_grant_allocation').on(table.municipalityCode, table.allocationId),
    municipalPolicy('request_grant', clientsRole),
    rolePolicy('request_grant', clientsRole, ['caseworker', 'exchange'], ['exchange']),
  ],
)
