/** An amount as iJw writes it, never negative and with D or C beside it, as one number: credit takes back (6.6). */
export function toSignedCents(amount: number, debitCredit: string): number {
  return debitCredit === 'C' ? -amount : amount
}
