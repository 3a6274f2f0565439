import { sharedPolicy } from '@regiograaf/database'
import { sql } from 'drizzle-orm'
import { date, integer, pgPolicy, primaryKey, text } from 'drizzle-orm/pg-core'
import { clientsRole, clientsSchema } from './schema.ts'

const askedByThisRegion = sql`(select hub.identity()) ->> 'role' = 'contract-manager'
  and (select hub.identity()) ->> 'kind' = 'region' and region_id = (select hub.identity()) ->> 'code'`

/**
 * How many places an institution has for secure care in a region from a day on, until another number is recorded. What was recorded
 * stays; it tells of no person, and everybody may read it.
 */
export const secureCareCapacity = clientsSchema.table(
  'secure_care_capacity',
  {
    regionId: text('region_id').notNull(),
    agbCode: text('agb_code').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    places: integer('places').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.agbCode, table.validFrom] }),
    sharedPolicy('secure_care_capacity', clientsRole),
    pgPolicy('secure_care_capacity_by_region', { for: 'insert', to: clientsRole, withCheck: askedByThisRegion }),
  ],
)

export type SecureCareCapacityRow = typeof secureCareCapacity.$inferSelect
