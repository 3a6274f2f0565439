import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryPeriod } from '../testing/arbitrary-period.ts'
import { addDays } from './period.ts'
import { countSundays, countWeeks, isoWeekOf, lastSundayUntil, weekdayOf } from './weeks.ts'

describe('ISO weeks', () => {
  it.each([
    ['2024-12-29', 2024, 52],
    ['2024-12-30', 2025, 1],
    ['2026-01-01', 2026, 1],
    ['2026-12-28', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2022-01-01', 2021, 52],
    ['2026-11-12', 2026, 46],
  ])('puts %s in week %i-%i', (day, year, week) => {
    expect(isoWeekOf(day)).toEqual({ year, week })
  })

  it('counts the weeks of two years that have the same number as two', () => {
    expect(countWeeks({ begin: '2026-12-28', end: '2027-01-10' })).toBe(2)
    expect(countWeeks({ begin: '2025-01-01', end: '2025-12-31' })).toBe(53)
  })

  it('counts a week that is touched by one day', () => {
    expect(countWeeks({ begin: '2026-08-01', end: '2026-08-31' })).toBe(6)
    expect(countWeeks({ begin: '2025-10-07', end: '2025-12-30' })).toBe(13)
    expect(countWeeks({ begin: '2026-11-12', end: '2026-11-30' })).toBe(4)
  })

  it('counts Sundays', () => {
    expect(countSundays({ begin: '2025-10-01', end: '2025-10-31' })).toBe(4)
    expect(countSundays({ begin: '2025-09-07', end: '2025-09-07' })).toBe(1)
    expect(countSundays({ begin: '2025-09-08', end: '2025-09-13' })).toBe(0)
  })

  it('finds the last Sunday', () => {
    expect(lastSundayUntil('2025-09-06')).toBe('2025-08-31')
    expect(lastSundayUntil('2025-09-07')).toBe('2025-09-07')
    expect(lastSundayUntil('1969-12-29')).toBe('1969-12-28')
  })

  it('counts as many weeks, as pairs of year and week, and Sundays as a walk from day to day finds', () => {
    fc.assert(
      fc.property(arbitraryPeriod, (period) => {
        const weeks = new Set<string>()
        let sundays = 0
        for (let day = period.begin; day <= period.end; day = addDays(day, 1)) {
          const { year, week } = isoWeekOf(day)
          weeks.add(`${year}-${week}`)
          if (new Date(day).getUTCDay() === 0) sundays += 1
        }
        expect(countWeeks(period)).toBe(weeks.size)
        expect(countSundays(period)).toBe(sundays)
        expect(weekdayOf(lastSundayUntil(period.end))).toBe(6)
      }),
    )
  })
})
