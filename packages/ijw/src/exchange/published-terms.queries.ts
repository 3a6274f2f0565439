import { isAnyOf } from '@regiograaf/database'
import { and, eq } from 'drizzle-orm'
import { bigint, date, pgSchema, text } from 'drizzle-orm/pg-core'
import type { PublishedTerms } from './facts.queries.ts'

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

/** How municipalities handle claims, as the finance subgraph publishes it. */
const claimHandling = pgSchema('finance_published')
  .view('claim_handling', {
    municipalityCode: text('municipality_code').notNull(),
    handling: text('handling').$type<'AUTOMATIC' | 'REVIEWED'>().notNull(),
  })
  .existing()

/** What the finance subgraph publishes: the tariffs that a municipality agreed, and how it handles claims. */
export const publishedTerms: PublishedTerms = { loadTariffs, reviewsClaims }

async function loadTariffs(
  ...[db, municipalityCode, { providerCodes, productCodes }]: Parameters<PublishedTerms['loadTariffs']>
) {
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

async function reviewsClaims(...[db, municipalityCode]: Parameters<PublishedTerms['reviewsClaims']>) {
  const [row] = await db
    .select({ handling: claimHandling.handling })
    .from(claimHandling)
    .where(eq(claimHandling.municipalityCode, municipalityCode))
  return row?.handling === 'REVIEWED'
}
