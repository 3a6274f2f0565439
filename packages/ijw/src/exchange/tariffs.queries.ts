import { isAnyOf } from '@regiograaf/database'
import { and, eq } from 'drizzle-orm'
import { type AnyPgColumn, bigint, date, pgSchema, text } from 'drizzle-orm/pg-core'
import type { LoadTariffs } from './facts.queries.ts'

const publishedTariff = pgSchema('finance_published')
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

/** What was agreed about these products, as the finance subgraph publishes it. */
export const loadPublishedTariffs: LoadTariffs = async (db, municipalityCode, { providerCodes, productCodes }) => {
  const rows = await db
    .select()
    .from(publishedTariff)
    .where(
      and(
        eq(publishedTariff.municipalityCode, municipalityCode),
        isAnyOf(publishedTariff.providerCode as unknown as AnyPgColumn, providerCodes),
        isAnyOf(publishedTariff.productCode as unknown as AnyPgColumn, productCodes),
      ),
    )
  return rows.map(({ validTo, ...tariff }) => ({ ...tariff, validTo: validTo ?? undefined }))
}
