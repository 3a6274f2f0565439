import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { date, primaryKey, text } from 'drizzle-orm/pg-core'
import { financeSchema } from './schema.ts'

export type ClaimHandling = 'AUTOMATIC' | 'REVIEWED'

/**
 * Whether a municipality looks at claims before they are answered; one without a row does not. The exchange reads it as
 * `finance_published.claim_handling`.
 */
export const claimHandling = financeSchema.table(
  'claim_handling',
  {
    municipalityCode: text('municipality_code').notNull(),
    handling: text('handling').$type<ClaimHandling>().notNull(),
    changedOn: date('changed_on', { mode: 'string' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode] }),
    municipalPolicy('claim_handling', 'public'),
    rolePolicy('claim_handling', 'public', ['back-office', 'contract-manager', 'exchange'], ['contract-manager']),
  ],
)
