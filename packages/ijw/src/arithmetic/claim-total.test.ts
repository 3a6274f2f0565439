import fc from 'fast-check'
import { expect, it } from 'vitest'
import { claimTotal, toSignedCents, toSignedTotal } from './claim-total.ts'

const line = (Bedrag: number, DebetCredit: string) => ({ IngediendBedrag: { Bedrag, DebetCredit } })

it('takes credit lines off: -20000 + 18000 is 2000 credit', () => {
  const total = claimTotal([line(20000, 'C'), line(18000, 'D')])
  expect(total).toBe(-2000)
  expect(toSignedTotal(total)).toEqual({ TotaalBedrag: 2000, DebetCredit: 'C' })
})

it('writes nothing at all as a debit of 0', () => {
  expect(toSignedTotal(claimTotal([line(20000, 'C'), line(20000, 'D')]))).toEqual({ TotaalBedrag: 0, DebetCredit: 'D' })
  expect(toSignedTotal(claimTotal([line(0, 'C')]))).toEqual({ TotaalBedrag: 0, DebetCredit: 'D' })
})

it('comes back as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), (cents) => {
      const { TotaalBedrag, DebetCredit } = toSignedTotal(cents)
      expect(TotaalBedrag).toBeGreaterThanOrEqual(0)
      expect(toSignedCents(TotaalBedrag, DebetCredit)).toBe(cents)
    }),
  )
})
