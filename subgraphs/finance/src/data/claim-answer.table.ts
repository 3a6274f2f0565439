import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { financeRole, financeSchema } from './schema.ts'

/**
 * The answers of municipalities themselves (JW325), by the id of the claim. Of a claim with such an answer only the lines count as
 * rejected that the answer lists, or all of them when it refuses the claim as a whole, whatever the hub found.
 */
export const claimAnswer = financeSchema.table(
  'claim_answer',
  {
    municipalityCode: text('municipality_code').notNull(),
    /** Of the claim; the answer may come before it. */
    id: uuid('id').notNull(),
    /** Why the claim as a whole is refused; empty when it is not. */
    returnCodes: text('return_codes').array().notNull(),
    version: text('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    municipalPolicy('claim_answer', financeRole),
    rolePolicy('claim_answer', financeRole, ['caseworker', 'back-office', 'exchange'], ['exchange'], 'CLAIMS'),
  ],
)
