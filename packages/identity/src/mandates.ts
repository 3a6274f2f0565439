import type { Identity } from './identity.ts'
import type { Purpose, Role } from './roles.ts'

/** What a municipality can mandate a desk of its region to read: each opens the tables of one kind of data. */
export const mandateCategories = ['CLIENT_FILES', 'ARRANGEMENTS', 'CLAIMS'] as const
export type MandateCategory = (typeof mandateCategories)[number]

interface MandateTerms {
  readonly purposes: readonly Purpose[]
  readonly categories: readonly MandateCategory[]
}

/**
 * The desks of a region that see persons only where a municipality has mandated it (mandaat), and what for. The database holds
 * the same table (`hub.mandate`) and decides; a token cannot say that there is a mandate.
 */
export const mandateTerms = {
  'care-desk': { purposes: ['ACCESS', 'MEASURE'], categories: ['CLIENT_FILES', 'ARRANGEMENTS'] },
  'finance-desk': { purposes: ['FUNDING', 'CONTROL'], categories: ['CLAIMS'] },
} as const satisfies Partial<Record<Role, MandateTerms>>

export type MandatedRole = keyof typeof mandateTerms

/** Whether this identity sees only what municipalities have mandated it to see. */
export function needsMandate({ role }: Identity): boolean {
  return Object.hasOwn(mandateTerms, role)
}
