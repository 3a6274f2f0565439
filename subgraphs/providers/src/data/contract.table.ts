import { sharedPolicy } from '@regiograaf/database'
import { date, foreignKey, index, pgPolicy, primaryKey, text } from 'drizzle-orm/pg-core'
import { providerRegion } from './provider-region.table.ts'
import { askedByThisRegion, providersRole, providersSchema } from './schema.ts'

/** Which providers a region has contracted, and for which days. A contract that was recorded stays as it is. */
export const contract = providersSchema.table(
  'contract',
  {
    agbCode: text('agb_code').notNull(),
    regionId: text('region_id').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    /** Inclusive. */
    validTo: date('valid_to', { mode: 'string' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agbCode, table.regionId, table.validFrom] }),
    foreignKey({
      columns: [table.agbCode, table.regionId],
      foreignColumns: [providerRegion.agbCode, providerRegion.regionId],
    }),
    index('contract_by_region').on(table.regionId, table.validFrom, table.validTo),
    sharedPolicy('contract', providersRole),
    pgPolicy('contract_by_region', { for: 'insert', to: providersRole, withCheck: askedByThisRegion }),
  ],
)

export type ContractRow = typeof contract.$inferSelect
