import type { FieldProblem } from './field-problem.ts'

/** A mandate as somebody wants to grant it; days are ISO. */
export interface WantedMandate {
  readonly desk: string
  readonly purpose: string
  readonly category: string
  readonly from: string
  readonly until: string
}

/** What a desk can be mandated to do. */
export interface DeskTerms {
  readonly purposes: readonly string[]
  readonly categories: readonly string[]
}

const longestYears = 5

/**
 * What is wrong with a mandate: a region that the municipality is not in, a purpose or category that does not fit the desk, days in
 * the wrong order, over already, or of more than five years.
 */
export function findMandateProblems(
  { desk, purpose, category, from, until }: WantedMandate,
  { purposes, categories }: DeskTerms,
  isOwnRegion: boolean,
  today: string,
): FieldProblem[] {
  const problem = (isWrong: boolean, field: string, message: string) => (isWrong ? [{ path: [field], message }] : [])
  const latest = `${Number(from.slice(0, 4)) + longestYears}${from.slice(4)}`
  return [
    ...problem(!isOwnRegion, 'regionId', 'A municipality mandates the region that it belongs to today.'),
    ...problem(!purposes.includes(purpose), 'purpose', `The ${desk} reads for ${purposes.join(' or ')} only.`),
    ...problem(
      !categories.includes(category),
      'category',
      `The ${desk} can be mandated ${categories.join(' or ')} only.`,
    ),
    ...problem(until < from, 'until', 'The last day cannot be before the first.'),
    ...problem(until >= from && until < today, 'until', 'A mandate that is over opens nothing; take a later last day.'),
    ...problem(until > latest, 'until', `A mandate lasts ${longestYears} years at most; grant it again after that.`),
  ]
}

/** The desk as the graph calls it: `care-desk` is CARE_DESK. */
export function toDesk(role: 'care-desk' | 'finance-desk'): 'CARE_DESK' | 'FINANCE_DESK' {
  return role === 'care-desk' ? 'CARE_DESK' : 'FINANCE_DESK'
}

/** Whether a mandate opens anything on this day, as PostgreSQL decides it (`hub.mandated_municipalities`). */
export function isInForce(
  { from, until, revokedAt }: { readonly from: string; readonly until: string; readonly revokedAt: Date | null },
  today: string,
): boolean {
  return revokedAt === null && from <= today && today <= until
}
