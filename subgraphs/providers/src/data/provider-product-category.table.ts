import { sharedPolicy } from '@regiograaf/database'
import { foreignKey, pgPolicy, primaryKey, text } from 'drizzle-orm/pg-core'
import { providerRegion } from './provider-region.table.ts'
import { askedByThisRegion, providersRole, providersSchema } from './schema.ts'

/** The product categories (JZ020) that a provider delivers according to each region that registered it. */
export const providerProductCategory = providersSchema.table(
  'provider_product_category',
  {
    agbCode: text('agb_code').notNull(),
    regionId: text('region_id').notNull(),
    categoryCode: text('category_code').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agbCode, table.regionId, table.categoryCode] }),
    foreignKey({
      columns: [table.agbCode, table.regionId],
      foreignColumns: [providerRegion.agbCode, providerRegion.regionId],
    }),
    sharedPolicy('provider_product_category', providersRole),
    pgPolicy('provider_product_category_by_region', {
      for: 'insert',
      to: providersRole,
      withCheck: askedByThisRegion,
    }),
  ],
)
