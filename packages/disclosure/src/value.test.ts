import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell, MoneyCell } from './table.ts'
import { thresholds } from './thresholds.ts'
import { findReason, roundCount, type ShownValue, toAverage, toShare, toShown, toText } from './value.ts'

const at = { id: 'x', municipality: 'GM0361', published: true }
const count = (value: number): Cell => ({ ...at, kind: 'count', value })
const money = ({ byProvider = parts(500_00, 300_00, 200_00), ...over }: Partial<MoneyCell>): Cell => ({
  ...at,
  kind: 'money',
  value: [...byProvider.values()].reduce((sum, cents) => sum + cents, 0),
  byProvider,
  clients: 10,
  ...over,
})
const parts = (...cents: readonly number[]) => new Map(cents.map((part, index) => [`9800010${index}`, part]))
const rounded = (value: number): ShownValue => ({ kind: 'rounded', value })
const exact = (value: number): ShownValue => ({ kind: 'exact', value })
const withheld = (reason: 'SMALL_COUNT' | 'COMPLEMENTARY' | 'SMALL_BASE'): ShownValue => ({ kind: 'withheld', reason })

describe('a count', () => {
  it.each([0, 1, 4, 9])('of %i is withheld as <10, zero too', (value) => {
    expect(toShown(count(value), findReason(count(value)))).toEqual(withheld('SMALL_COUNT'))
    expect(toText('SMALL_COUNT')).toBe('<10')
  })

  it.each([
    [10, 10],
    [11, 10],
    [12, 10],
    [13, 15],
    [17, 15],
    [18, 20],
    [72, 70],
    [9_998, 10_000],
  ])('of %i is shown as %i', (value, shown) => {
    // biome-ignore format: a row of examples
    expect(toShown(count(value), findReason(count(value)))).toEqual(rounded(shown))
  })

  it('is rounded to within 2 of the truth, and never ranks below a smaller one', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (a, b) => {
        expect(Math.abs(roundCount(a) - a)).toBeLessThanOrEqual(2)
        expect(roundCount(a) % thresholds.roundingStep.value).toBe(0)
        if (a <= b) expect(roundCount(a)).toBeLessThanOrEqual(roundCount(b))
      }),
    )
  })

  it('is rounded half up where a half can be', () => {
    expect([roundCount(12.5), roundCount(17.5)]).toEqual([15, 20])
  })
})

describe('money', () => {
  it.each<[string, Partial<MoneyCell>, string | null]>([
    ['three providers, ten clients and none above half are enough', {}, null],
    ['two providers are too few', { byProvider: parts(500_00, 500_00) }, 'FEW_PROVIDERS'],
    ['one of whom all was taken back is no third', { byProvider: parts(500_00, 500_00, 0) }, 'FEW_PROVIDERS'],
    ['nine clients are too few', { clients: 9 }, 'FEW_CLIENTS'],
    ['a cent above half is too much for one', { byProvider: parts(500_01, 300_00, 200_00) }, 'DOMINANT_PROVIDER'],
    ['of two with nearly all, one would know the other', { byProvider: parts(48_00, 48_00, 4_79) }, 'COMPLEMENTARY'],
    ['of two with nearly all, a tenth leaves enough doubt', { byProvider: parts(48_00, 48_00, 4_80) }, null],
    ['nothing at all comes from few', { byProvider: parts(), clients: 0 }, 'FEW_PROVIDERS'],
  ])('%s', (_, over, reason) => {
    expect(findReason(money(over))).toBe(reason)
  })

  it.each([
    [1499_99, 1000_00],
    [1500_00, 2000_00],
    [1234_567_89, 1235_000_00],
    [499_99, 0],
  ])('of %i cents is shown as %i', (value, shown) => {
    expect(toShown(money({ value }), null)).toEqual(rounded(shown))
  })

  it('is withheld as a dot', () => {
    expect(toText('DOMINANT_PROVIDER')).toBe('.')
  })
})

describe('an average', () => {
  it('over nine is withheld, over ten it is the quotient of what is shown', () => {
    const sum = (base: number): Cell => ({ ...at, kind: 'sum', value: 900, base })
    expect(findReason(sum(9))).toBe('SMALL_BASE')
    expect(findReason(sum(10))).toBeNull()
    expect(toAverage(exact(900), withheld('SMALL_COUNT'))).toEqual(withheld('SMALL_BASE'))
    expect(toAverage(withheld('SMALL_BASE'), rounded(10))).toEqual(withheld('SMALL_BASE'))
    expect(toAverage(exact(900), rounded(10))).toEqual(rounded(90))
  })

  it('of an own municipality is exact, and over nobody there is none', () => {
    expect(toAverage(exact(900), exact(4))).toEqual(exact(225))
    expect(toAverage(exact(0), exact(0))).toEqual(withheld('SMALL_BASE'))
  })
})

describe('a share', () => {
  const share = (over: object) =>
    toShare({ numerator: rounded(30), base: rounded(40), remainder: rounded(10), trueBase: 40, ...over })

  it('is the quotient of what is shown', () => {
    expect(share({})).toEqual(rounded(0.75))
  })

  it('needs a base of twenty', () => {
    const over = { numerator: rounded(10), base: rounded(20) }
    expect(share({ ...over, trueBase: 19 })).toEqual(withheld('SMALL_BASE'))
    expect(share({ ...over, trueBase: 20 })).toEqual(rounded(0.5))
  })

  it('is withheld with its numerator, and with what remains of the base, so that all of a group are not told either', () => {
    expect(share({ numerator: withheld('SMALL_COUNT') })).toEqual(withheld('SMALL_COUNT'))
    expect(share({ remainder: withheld('SMALL_COUNT') })).toEqual(withheld('SMALL_COUNT'))
    expect(share({ base: withheld('COMPLEMENTARY') })).toEqual(withheld('COMPLEMENTARY'))
  })

  it('of an own municipality is exact however small the base: 7 of 72, and 4 of 7', () => {
    const own = { remainder: exact(3), base: exact(7), numerator: exact(4), trueBase: 7 }
    expect(share(own)).toEqual(exact(4 / 7))
    expect(share({ ...own, numerator: exact(7), base: exact(72), trueBase: 72 })).toEqual(exact(7 / 72))
  })
})

it('says of each threshold what it means and where it comes from', () => {
  for (const { says, source } of Object.values(thresholds)) expect([says, source]).not.toContain('')
})
