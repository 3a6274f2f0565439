import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { bigint, boolean, date, index, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { financeRole, financeSchema } from './schema.ts'

/**
 * The lines of claims (JW323 Prestatie), each with what became of it. A line refers to its client and allocation by the ids
 * these have once their JW301 arrives: claims may come first. A caseworker passes the policy because what was claimed on an
 * allocation is summed from here; the lines themselves are for who may READ_CLAIMS.
 */
export const claimLine = financeSchema.table(
  'claim_line',
  {
    municipalityCode: text('municipality_code').notNull(),
    id: uuid('id').notNull(),
    claimId: uuid('claim_id').notNull(),
    clientId: uuid('client_id').notNull(),
    providerAgbCode: text('provider_agb_code').notNull(),
    lineReference: text('line_reference').notNull(),
    /** On a credit line the reference of the debit that it takes back. */
    previousLineReference: text('previous_line_reference'),
    allocationId: uuid('allocation_id').notNull(),
    allocationNumber: integer('allocation_number').notNull(),
    categoryCode: text('category_code').notNull(),
    productCode: text('product_code').notNull(),
    productPeriodStart: date('product_period_start', { mode: 'string' }).notNull(),
    productPeriodEnd: date('product_period_end', { mode: 'string' }).notNull(),
    volume: integer('volume').notNull(),
    unitCode: text('unit_code').notNull(),
    tariffCents: bigint('tariff_cents', { mode: 'number' }),
    /** Negative on a credit line. */
    amountCents: bigint('amount_cents', { mode: 'number' }).notNull(),
    /** Why the line is rejected; empty when it is granted. What stands of it also depends on `claim_answer`. */
    returnCodes: text('return_codes').array().notNull(),
    /** Whether the municipality itself rejects it in its answer; otherwise the codes are what was found when the claim came. */
    isAnswered: boolean('is_answered').notNull(),
    /** Of the claim or, above that, of an answer to it (JW325): the later one stands, whatever the order of arrival. */
    version: text('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    index('claim_line_client').on(table.municipalityCode, table.clientId, table.allocationId),
    index('claim_line_claim').on(table.municipalityCode, table.claimId),
    index('claim_line_by_period').on(table.municipalityCode, table.productPeriodStart, table.id),
    municipalPolicy('claim_line', financeRole),
    rolePolicy('claim_line', financeRole, ['caseworker', 'back-office', 'exchange'], ['exchange'], 'CLAIMS'),
  ],
)

/**
 * A line with the return codes that stand, and whether the allocation that it names is known for the same provider and client and was
 * not deleted.
 */
export type ClaimLineRow = Omit<typeof claimLine.$inferSelect, 'version' | 'isAnswered'> & { readonly matched: boolean }
