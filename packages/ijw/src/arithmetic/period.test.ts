import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryPeriod } from '../testing/arbitrary-period.ts'
import { addDays, countMonths, dayNumber, daysIn, monthPeriod, monthsIn, overlapOf } from './period.ts'

describe('period', () => {
  it('steps over month ends, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  })

  it('counts both ends of a period', () => {
    expect(daysIn({ begin: '2025-02-01', end: '2025-02-28' })).toBe(28)
    expect(daysIn({ begin: '2025-02-01', end: '2025-02-01' })).toBe(1)
  })

  it('knows how long a month is', () => {
    expect(monthPeriod('2024-02')).toEqual({ begin: '2024-02-01', end: '2024-02-29' })
    expect(monthPeriod('2100-02')).toEqual({ begin: '2100-02-01', end: '2100-02-28' })
    expect(monthPeriod('9999-12')).toEqual({ begin: '9999-12-01', end: '9999-12-31' })
  })

  it('finds the days that a period shares with a term, or null', () => {
    const march = monthPeriod('2026-03')
    expect(overlapOf(march, { begin: '2026-02-10', end: '2026-03-09' })).toEqual({
      begin: '2026-03-01',
      end: '2026-03-09',
    })
    expect(overlapOf(march, { begin: '2026-03-10', end: null })).toEqual({ begin: '2026-03-10', end: '2026-03-31' })
    expect(overlapOf(march, { begin: '2026-04-01', end: '2026-04-30' })).toBeNull()
  })

  it('lists the months a period touches, over the turn of the year', () => {
    expect(monthsIn({ begin: '2025-11-30', end: '2026-01-01' })).toEqual(['2025-11', '2025-12', '2026-01'])
  })

  it('counts days and months as somebody does who walks through them', () => {
    fc.assert(
      fc.property(arbitraryPeriod, (period) => {
        const months = new Set<string>()
        let days = 0
        for (let day = period.begin; day <= period.end; day = addDays(day, 1)) {
          months.add(day.slice(0, 7))
          days += 1
        }
        expect(daysIn(period)).toBe(days)
        expect(monthsIn(period)).toEqual([...months])
        expect(countMonths(period)).toBe(months.size)
        expect(dayNumber(period.end) - dayNumber(period.begin)).toBe(days - 1)
      }),
    )
  })
})
