/** An amount as messages write it: never negative, with its sign beside it. */
export interface SignedAmount {
  readonly Bedrag: number
  readonly DebetCredit: string
}

/** An amount with debit (D) or credit (C) beside it as one number of cents; credit is negative. */
export function toSignedCents(amount: number, debitCredit: string): number {
  return debitCredit === 'C' && amount !== 0 ? -amount : amount
}

/** A number of cents as a total of a message: absolute, C when it is negative; zero is a debit (CS325). */
export function toSignedTotal(cents: number): { readonly TotaalBedrag: number; readonly DebetCredit: 'D' | 'C' } {
  return { TotaalBedrag: Math.abs(cents), DebetCredit: cents < 0 ? 'C' : 'D' }
}

/** The debit lines minus the credit lines, in cents (TR358). */
export function claimTotal(lines: Iterable<{ readonly IngediendBedrag: SignedAmount }>): number {
  let sum = 0
  for (const { IngediendBedrag } of lines) sum += toSignedCents(IngediendBedrag.Bedrag, IngediendBedrag.DebetCredit)
  return sum
}
