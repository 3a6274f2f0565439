import { isAnyOf } from '@regiograaf/database'
import { and, eq } from 'drizzle-orm'
import { bigint, date, pgSchema, text } from 'drizzle-orm/pg-core'
import type { LoadTariffs } from './facts.queries.ts'

/** What the finance subgraph publishes of its tariffs (subgraphs/finance/migrations). */
const tariff = pgSchema('finance_published')
  .view('tariff', {
    municipalityCode: text('municipality_code').notNull(),
    providerCode: text('provider_agb_code').notNull(),
    categoryCode: text('category_code').notNull(),
    productCode: text('product_code').notNull(),
    unit: text('unit_code').notNull(),
    amountCents: bigint('amount_cents', { mode: 'number' }).notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validTo: date('valid_to', { mode: 'string' }),
  })
  .existing()

/** The tariffs that the municipality agreed, as the finance subgraph publishes them. */
export const loadPublishedTariffs: LoadTariffs = async (db, municipalityCode, { providerCodes, productCodes }) => {
  const rows = await db
    .select()
    .from(tariff)
    .where(
      and(
        eq(tariff.municipalityCode, municipalityCode),
        isAnyOf(tariff.providerCode, providerCodes),
        isAnyOf(tariff.productCode, productCodes),
      ),
    )
  return rows.map(({ municipalityCode: _, validTo, ...row }) => ({ ...row, ...(validTo !== null && { validTo }) }))
}
