import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryPeriod } from '../testing/arbitrary-period.ts'
import { type AllocatedVolume, allowedInPeriod, allowedOverTerm, type Variant, variantOf } from './allowed-volume.ts'
import { productPeriodsOf } from './product-period.ts'

const hoursPerWeek: AllocatedVolume = { volume: 3, unit: '04', frequency: '2' }
const eurosPerWeek: AllocatedVolume = { volume: 300, unit: '83', frequency: '2' }

function allowedPerMonth(size: AllocatedVolume, begin: string, end: string, variant?: Variant): number[] {
  const term = { begin, end }
  return productPeriodsOf(term).map((period) => allowedInPeriod(size, term, period, variant))
}

describe('allowed volume per week', () => {
  it.each([
    ['2025-10-07', '2025-12-30', [12, 15, 15], 39],
    ['2025-07-07', '2025-09-07', [12, 15, 3], 27],
    ['2026-04-08', '2026-06-17', [12, 15, 9], 33],
    ['2026-12-28', '2027-01-10', [3, 6], 6],
    ['2026-08-01', '2026-08-31', [18], 18],
    ['2026-11-12', '2026-11-30', [12], 12],
  ])('of effort from %s to %s counts the ISO weeks that a month touches', (begin, end, months, total) => {
    expect(allowedPerMonth(hoursPerWeek, begin, end)).toEqual(months)
    expect(allowedOverTerm(hoursPerWeek, { begin, end })).toBe(total)
  })

  it.each([
    ['2025-10-01', '2025-12-31', [1200, 1500, 1500], 4200],
    ['2025-07-07', '2025-09-07', [900, 1500, 300], 2700],
    ['2025-07-07', '2025-09-06', [900, 1800, 0], 2700],
    ['2026-04-08', '2026-06-17', [900, 1500, 900], 3300],
    ['2026-12-28', '2027-01-10', [0, 600], 600],
    ['2026-08-01', '2026-08-31', [1800], 1800],
    ['2026-08-03', '2026-08-05', [300], 300],
    ['2026-06-29', '2026-07-02', [0, 300], 300],
  ])(
    'of output from %s to %s counts Sundays and gives the broken week to the last one',
    (begin, end, months, total) => {
      expect(allowedPerMonth(eurosPerWeek, begin, end)).toEqual(months)
      expect(allowedOverTerm(eurosPerWeek, { begin, end })).toBe(total)
    },
  )

  it('takes the variant from the contract where the unit does not tell it', () => {
    expect(allowedPerMonth(hoursPerWeek, '2026-04-08', '2026-06-17', 'output')).toEqual([9, 15, 9])
    expect(['01', '04', '14', '16', '84'].map(variantOf)).toEqual(Array(5).fill('effort'))
    expect(['82', '83'].map(variantOf)).toEqual(['output', 'output'])
  })
})

describe('allowed volume of other frequencies', () => {
  it('counts every day', () => {
    const perDay = { volume: 2, unit: '04', frequency: '1' }
    expect(allowedPerMonth(perDay, '2026-04-08', '2026-05-03')).toEqual([46, 6])
    expect(allowedOverTerm(perDay, { begin: '2026-04-08', end: '2026-05-03' })).toBe(52)
  })

  it('allows the whole monthly volume in a broken month', () => {
    const perMonth = { volume: 15, unit: '04', frequency: '4' }
    expect(allowedPerMonth(perMonth, '2026-10-14', '2026-12-13')).toEqual([15, 15, 15])
    expect(allowedOverTerm(perMonth, { begin: '2026-10-14', end: '2026-12-13' })).toBe(45)
    expect(allowedOverTerm(perMonth, { begin: '2026-10-14', end: null })).toBe(Number.POSITIVE_INFINITY)
  })

  it('allows a total once, at any time and on an open allocation too', () => {
    const total = { volume: 80, unit: '04', frequency: '6' }
    expect(allowedPerMonth(total, '2026-10-14', '2026-11-13')).toEqual([80, 80])
    expect(allowedOverTerm(total, { begin: '2026-10-14', end: '2026-11-13' })).toBe(80)
    expect(allowedOverTerm(total, { begin: '2026-10-14', end: null })).toBe(80)
  })
})

describe('allowed volume in general', () => {
  const arbitrarySize: fc.Arbitrary<AllocatedVolume> = fc.record({
    volume: fc.integer({ min: 1, max: 100_000 }),
    unit: fc.constantFrom('01', '04', '14', '16', '82', '83', '84'),
    frequency: fc.constantFrom('1', '2', '4', '6'),
  })

  it('never adds up to more than the total when every period takes what it may and what is left', () => {
    fc.assert(
      fc.property(arbitrarySize, arbitraryPeriod, (size, term) => {
        const total = allowedOverTerm(size, term)
        let used = 0
        for (const period of productPeriodsOf(term)) used += Math.min(allowedInPeriod(size, term, period), total - used)
        // And all of it can be claimed: no month stands in the way of the total.
        expect(used).toBe(total)
      }),
    )
  })

  it('is the same over the months as over the term, but for weeks of effort that lie in two months and a total', () => {
    fc.assert(
      fc.property(arbitrarySize, arbitraryPeriod, (size, term) => {
        const periods = productPeriodsOf(term)
        const sum = periods.reduce((so, period) => so + allowedInPeriod(size, term, period), 0)
        const total = allowedOverTerm(size, term)
        const mayExceed = size.frequency === '6' || (size.frequency === '2' && variantOf(size.unit) === 'effort')
        if (!mayExceed) expect(sum).toBe(total)
        expect(sum).toBeGreaterThanOrEqual(total)
        expect(sum).toBeLessThanOrEqual(
          size.frequency === '6' ? total * periods.length : total + (periods.length - 1) * size.volume,
        )
      }),
    )
  })
})
