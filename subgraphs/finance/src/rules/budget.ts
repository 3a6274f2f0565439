/** What the youth care of a year is expected to bring in and to cost, as of one day. */
export interface Snapshot {
  readonly incomeCents: number
  readonly expenseCents: number
}

/** Income less expense (saldo; MON-07, KPI-21): below zero when more goes out than comes in. */
export function balanceOf({ incomeCents, expenseCents }: Snapshot): number {
  return incomeCents - expenseCents
}

/** How each line of a snapshot moved from an earlier day to a later one (MON-07); a balance that improved moved up. */
export function movementBetween(earlier: Snapshot, later: Snapshot): Snapshot & { readonly balanceCents: number } {
  return {
    incomeCents: later.incomeCents - earlier.incomeCents,
    expenseCents: later.expenseCents - earlier.expenseCents,
    balanceCents: balanceOf(later) - balanceOf(earlier),
  }
}

/** Which part of a budget frame the granted claims are (uitnutting, MON-24); null for a frame of nothing. Not rounded. */
export function utilisationOf(grantedCents: number, frameCents: number): number | null {
  return frameCents === 0 ? null : grantedCents / frameCents
}

/** The part of a year that has passed after its month `month`, 1 to 12: what an even utilisation would be (MON-24). */
export function straightLineAt(month: number): number {
  return month / 12
}

/** What an allocation commits in all, null when that is not known, and what was granted of the claims on it. */
export interface CommittedCosts {
  readonly committedCents: number | null
  readonly grantedCents: number
}

/**
 * What a year is expected to cost (MON-24): what was granted, and of each commitment what remains. A commitment on which more was
 * granted has nothing left. One of unknown size cannot count for more than was granted on it, so the sum is too low by it:
 * `unknown` says how many there are.
 */
export function forecastOf(allocations: Iterable<CommittedCosts>): {
  readonly forecastCents: number
  readonly unknown: number
} {
  let forecastCents = 0
  let unknown = 0
  for (const { committedCents, grantedCents } of allocations) {
    forecastCents += Math.max(committedCents ?? 0, grantedCents)
    if (committedCents === null) unknown += 1
  }
  return { forecastCents, unknown }
}
