/** Hours that an amount of whole eurocents pays for, and what each comes to, rounded to whole cents, half a cent up (KPI-22). */
export function spreadOverHours(amountCents: number, weeks: number, hoursPerWeek: number) {
  const hours = weeks * hoursPerWeek
  return { hours, hourlyCents: Math.round(amountCents / hours) }
}

/** A municipality that pays along. */
export interface Payer {
  readonly code: string
  /** How many people live there, at least one. */
  readonly inhabitants: number
}

/**
 * Shares an amount of whole eurocents by inhabitants (KPI-22): each pays its proportion rounded down, and the cents that are left
 * over go one each to the largest remainders, of equal ones to the lowest code. The shares are in order of code and together
 * exactly the amount, in whatever order the payers come. Throws a RangeError without payers or for an amount below zero.
 */
export function shareByInhabitants<P extends Payer>(
  amountCents: number,
  payers: readonly P[],
): (P & { readonly amountCents: number })[] {
  if (amountCents < 0 || payers.length === 0)
    throw new RangeError('Only an amount of zero or more is shared, by somebody.')
  // An amount times inhabitants can be more than a number holds exactly.
  const amount = BigInt(amountCents)
  const everybody = payers.reduce((sum, { inhabitants }) => sum + BigInt(inhabitants), 0n)
  const parts = payers
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
    .map((payer) => {
      const exact = amount * BigInt(payer.inhabitants)
      return { payer, cents: exact / everybody, remainder: exact % everybody }
    })
  const leftOver = Number(parts.reduce((rest, { cents }) => rest - cents, amount))
  const largest = new Set(
    parts
      .toSorted((one, other) => Number(other.remainder > one.remainder) - Number(other.remainder < one.remainder))
      .slice(0, leftOver),
  )
  return parts.map((part) => ({ ...part.payer, amountCents: Number(part.cents) + (largest.has(part) ? 1 : 0) }))
}
