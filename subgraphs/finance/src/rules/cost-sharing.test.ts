import { inhabitants, membersOf } from '@regiograaf/reference-data'
import { describe, expect, it } from 'vitest'
import { type Payer, shareByInhabitants, spreadOverHours } from './cost-sharing.ts'

const payersOf = (...sizes: readonly number[]): Payer[] =>
  sizes.map((size, index) => ({ code: `GM000${index}`, inhabitants: size }))
const centsOf = (shares: readonly { readonly amountCents: number }[]) => shares.map(({ amountCents }) => amountCents)
const total = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)

describe('sharing by inhabitants', () => {
  it('gives each its proportion', () => {
    expect(centsOf(shareByInhabitants(1_000, payersOf(10, 30, 60)))).toEqual([100, 300, 600])
  })

  it('gives the cents that are left over to the largest remainders', () => {
    // 100 x 1, 2 and 4 sevenths: 14.29, 28.57 and 57.14.
    expect(centsOf(shareByInhabitants(100, payersOf(1, 2, 4)))).toEqual([14, 29, 57])
  })

  it('gives a cent for which remainders are equal to the lowest code', () => {
    expect(centsOf(shareByInhabitants(2, payersOf(5, 5, 5)))).toEqual([1, 1, 0])
    expect(centsOf(shareByInhabitants(2, payersOf(5, 5, 5).reverse()))).toEqual([1, 1, 0])
  })

  it('shares nothing as nothing', () => {
    expect(centsOf(shareByInhabitants(0, payersOf(3, 4)))).toEqual([0, 0])
  })

  it('is exact where amount times inhabitants is not', () => {
    const amount = Number.MAX_SAFE_INTEGER
    expect(centsOf(shareByInhabitants(amount, payersOf(1, 1)))).toEqual([(amount + 1) / 2, (amount - 1) / 2])
  })

  it('refuses an amount below zero, and payers that are not there', () => {
    expect(() => shareByInhabitants(-1, payersOf(1))).toThrow(RangeError)
    expect(() => shareByInhabitants(1, [])).toThrow(RangeError)
  })

  describe('EUR 50,000 over Noord-Holland Noord in 2016', () => {
    const payers = membersOf('noord-holland-noord', '2016-01-01').map((code) => ({
      code,
      inhabitants: inhabitants(code, 2016) ?? 0,
    }))

    it('comes to exactly EUR 50,000 (T6), over eighteen municipalities and over any seventeen of them', () => {
      expect(payers).toHaveLength(18)
      expect(total(centsOf(shareByInhabitants(5_000_000, payers)))).toBe(5_000_000)
      for (const { code } of payers) {
        const seventeen = payers.filter((payer) => payer.code !== code)
        expect(total(centsOf(shareByInhabitants(5_000_000, seventeen)))).toBe(5_000_000)
      }
    })
  })

  it('is EUR 138.89 an hour at the most for 18 hours a week in 20 weeks (T7)', () => {
    expect(spreadOverHours(5_000_000, 20, 18)).toEqual({ hours: 360, hourlyCents: 13_889 })
    expect(spreadOverHours(3, 1, 2)).toEqual({ hours: 2, hourlyCents: 2 })
  })

  it('sums exactly, moves nobody by a cent or more, and does not depend on order, whoever pays what', () => {
    let state = 1
    const next = (below: number) => {
      state = (state * 48_271) % 2_147_483_647
      return state % below
    }
    for (let round = 0; round < 500; round++) {
      const payers = Array.from({ length: 1 + next(30) }, (_, index) => ({
        code: `GM${1000 + index}`,
        inhabitants: 1 + next(round % 2 === 0 ? 5 : 900_000),
      }))
      const amount = next(2_000_000_000)
      const shares = shareByInhabitants(amount, payers)
      expect(total(centsOf(shares))).toBe(amount)
      const everybody = total(payers.map(({ inhabitants }) => inhabitants))
      for (const share of shares) {
        expect(Math.abs(share.amountCents - (amount * share.inhabitants) / everybody)).toBeLessThan(1)
      }
      const shuffled = payers.toSorted((one, other) => ((one.inhabitants * 31) % 7) - ((other.inhabitants * 31) % 7))
      expect(shareByInhabitants(amount, shuffled.reverse())).toEqual(shares)
    }
  })
})
