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
