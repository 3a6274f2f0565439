import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryPeriod } from '../testing/arbitrary-period.ts'
import { addDays } from './period.ts'
import { productPeriodIn, productPeriodsOf } from './product-period.ts'

describe('product period', () => {
  it('is the calendar month within the allocation', () => {
    expect(productPeriodsOf({ begin: '2026-04-08', end: '2026-06-17' })).toEqual([
      { begin: '2026-04-08', end: '2026-04-30' },
      { begin: '2026-05-01', end: '2026-05-31' },
      { begin: '2026-06-01', end: '2026-06-17' },
    ])
  })

  it('is one for each of two allocations in the same month (IV084)', () => {
    expect(productPeriodsOf({ begin: '2026-03-01', end: '2026-03-09' })).toEqual([
      { begin: '2026-03-01', end: '2026-03-09' },
    ])
    expect(productPeriodsOf({ begin: '2026-03-23', end: '2026-03-31' })).toEqual([
      { begin: '2026-03-23', end: '2026-03-31' },
    ])
  })

  it('is a whole month in an open allocation, and nothing before it', () => {
    expect(productPeriodIn('2026-05', { begin: '2026-04-08', end: null })).toEqual({
      begin: '2026-05-01',
      end: '2026-05-31',
    })
    expect(productPeriodIn('2026-03', { begin: '2026-04-08', end: null })).toBeNull()
  })

  it('tiles the allocation: every day lies in exactly one, and each keeps to its month', () => {
    fc.assert(
      fc.property(arbitraryPeriod, (term) => {
        const periods = productPeriodsOf(term)
        expect(periods[0]?.begin).toBe(term.begin)
        expect(periods.at(-1)?.end).toBe(term.end)
        for (const [index, { begin, end }] of periods.entries()) {
          expect(begin <= end && begin.slice(0, 7) === end.slice(0, 7)).toBe(true)
          if (index > 0) expect(begin).toBe(addDays(periods[index - 1]?.end as string, 1))
        }
      }),
    )
  })
})
