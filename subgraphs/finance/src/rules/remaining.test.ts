import { describe, expect, it } from 'vitest'
import type { CommittedTerms } from './commitment.ts'
import { type GrantedInYear, priceRemainder, remainingByYear, unitOfRemainder } from './remaining.ts'

const terms = (part: Partial<CommittedTerms>): CommittedTerms => ({
  start: '2025-10-06',
  end: '2026-03-29',
  volume: 3,
  unitCode: '16',
  frequencyCode: '2',
  budgetCents: null,
  ...part,
})

const granted = (year: number, volume: number, part: Partial<GrantedInYear> = {}): GrantedInYear => ({
  year,
  unitCode: '16',
  volume,
  amountCents: volume * 100,
  ...part,
})

const volumes = (part: Partial<CommittedTerms>, ...lines: readonly GrantedInYear[]) =>
  remainingByYear(terms(part), lines).map(({ year, volume }) => [year, volume])

describe('what may still be claimed for a year', () => {
  it('is what an allocation allows for the year less what was granted for it', () => {
    // Monday 6 October 2025 to Sunday 29 March 2026 is 25 weeks; the one that begins on 29 December is the 13th.
    expect(volumes({})).toEqual([
      [2025, 13 * 3],
      [2026, 12 * 3],
    ])
    expect(volumes({}, granted(2025, 30), granted(2026, 5))).toEqual([
      [2025, 9],
      [2026, 31],
    ])
  })

  it('is nothing, and not less, where more was granted', () => {
    expect(volumes({}, granted(2025, 50))).toEqual([
      [2025, 0],
      [2026, 36],
    ])
  })

  it('counts days and broken months, each in the year in which it begins', () => {
    expect(volumes({ start: '2025-12-30', end: '2026-01-03', frequencyCode: '1', volume: 2 })).toEqual([
      [2025, 4],
      [2026, 6],
    ])
    expect(volumes({ start: '2025-11-14', end: '2026-01-13', frequencyCode: '4', volume: 15 })).toEqual([
      [2025, 30],
      [2026, 15],
    ])
  })

  it('counts minutes that were claimed on hours', () => {
    const hours = { unitCode: '04', frequencyCode: '6', volume: 10, start: '2026-01-01', end: '2026-12-31' }
    expect(volumes(hours, granted(2026, 95, { unitCode: '01' }), granted(2026, 2, { unitCode: '04' }))).toEqual([
      [2026, 600 - 95 - 120],
    ])
  })

  it('spreads a total and a budget over the days of the term, to the last unit', () => {
    // 92 of 365 days, from 1 October to 31 December.
    const year = { start: '2025-10-01', end: '2026-09-30' }
    expect(volumes({ ...year, frequencyCode: '6', volume: 100 })).toEqual([
      [2025, 25],
      [2026, 75],
    ])
    const budget = { ...year, volume: null, unitCode: null, frequencyCode: null, budgetCents: 1_000_000 }
    expect(volumes(budget)).toEqual([
      [2025, 252_054],
      [2026, 747_946],
    ])
    expect(unitOfRemainder(terms(budget))).toBe('83')
  })

  it('leaves of a total no more than is left of all of it', () => {
    const total = { start: '2025-10-01', end: '2026-09-30', frequencyCode: '6', volume: 100 }
    expect(volumes(total, granted(2025, 60))).toEqual([
      [2025, 0],
      [2026, 40],
    ])
  })

  it('takes amounts off a budget, whatever the unit of the claim', () => {
    const budget = {
      start: '2026-01-01',
      end: '2026-12-31',
      volume: null,
      unitCode: null,
      frequencyCode: null,
      budgetCents: 50_000,
    }
    expect(volumes(budget, granted(2026, 3, { amountCents: 31_500 }))).toEqual([[2026, 18_500]])
  })

  it('is not known without a size, nor of a total without an end', () => {
    const years = { start: '2025-10-01', end: '2026-09-30' }
    expect(volumes({ ...years, volume: null, unitCode: null, frequencyCode: null })).toEqual([
      [2025, null],
      [2026, null],
    ])
    expect(volumes({ start: '2025-10-01', end: null, frequencyCode: '6' })[0]).toEqual([2025, null])
  })

  it('goes on without an end for as long as anybody can be a young person', () => {
    const open = volumes({ start: '2025-10-01', end: null, frequencyCode: '4', volume: 1 })
    expect(open[0]).toEqual([2025, 3])
    expect(open[1]).toEqual([2026, 12])
    expect(open.at(-1)).toEqual([2048, 12])
  })
})

describe('the price of what remains', () => {
  it('takes the tariff in its unit', () => {
    expect(priceRemainder('16', 9, [{ unitCode: '16', amountCents: 7900 }])).toBe(71_100)
  })
  it('takes hours and minutes by the hour, rounded once, half cents up', () => {
    expect(priceRemainder('04', 385, [{ unitCode: '04', amountCents: 10_500 }])).toBe(67_375)
    expect(priceRemainder('01', 95, [{ unitCode: '04', amountCents: 10_001 }])).toBe(15_835)
    expect(priceRemainder('01', 95, [{ unitCode: '01', amountCents: 2 }])).toBe(190)
  })
  it('is the amount itself of an amount', () => {
    expect(priceRemainder('83', 18_500, [])).toBe(18_500)
  })
  it('is not known without a tariff, and not by the minute for hours', () => {
    expect(priceRemainder('16', 9, [])).toBeNull()
    expect(priceRemainder('04', 60, [{ unitCode: '01', amountCents: 2 }])).toBeNull()
  })
})
