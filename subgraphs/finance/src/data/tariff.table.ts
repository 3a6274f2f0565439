import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { sql } from 'drizzle-orm'
import { bigint, date, index, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { financeSchema } from './schema.ts'

/**
 * What one municipality pays one provider for one unit of a product. The exclusion constraint `tariff_without_overlap` keeps two
 * tariffs of the same product and unit from being valid on one day. The exchange reads them as `finance_published.tariff`.
 */
export const tariff = financeSchema.table(
  'tariff',
  {
    municipalityCode: text('municipality_code').notNull(),
    id: uuid('id').notNull().default(sql`gen_random_uuid()`),
    providerAgbCode: text('provider_agb_code').notNull(),
    categoryCode: text('category_code').notNull(),
    productCode: text('product_code').notNull(),
    unitCode: text('unit_code').notNull(),
    amountCents: bigint('amount_cents', { mode: 'number' }).notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    /** The last day, inclusive; null while no end was agreed. */
    validTo: date('valid_to', { mode: 'string' }),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    index('tariff_by_product').on(
      table.municipalityCode,
      table.providerAgbCode,
      table.categoryCode,
      table.productCode,
      table.validFrom,
      table.id,
    ),
    municipalPolicy('tariff', 'public'),
    rolePolicy(
      'tariff',
      'public',
      ['caseworker', 'back-office', 'contract-manager', 'policy', 'exchange'],
      ['contract-manager'],
      'CLAIMS',
    ),
  ],
)

export type TariffRow = typeof tariff.$inferSelect
