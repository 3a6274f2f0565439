import { sharedPolicy } from '@regiograaf/database'
import { index, pgPolicy, primaryKey, text } from 'drizzle-orm/pg-core'
import { provider } from './provider.table.ts'
import { askedByThisRegion, providersRole, providersSchema } from './schema.ts'

/** Which regions registered a provider. A region writes only its own rows. */
export const providerRegion = providersSchema.table(
  'provider_region',
  {
    agbCode: text('agb_code')
      .notNull()
      .references(() => provider.agbCode),
    regionId: text('region_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agbCode, table.regionId] }),
    index('provider_region_region').on(table.regionId),
    sharedPolicy('provider_region', providersRole),
    pgPolicy('provider_region_by_region', { for: 'insert', to: providersRole, withCheck: askedByThisRegion }),
  ],
)
