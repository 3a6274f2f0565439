import { describe, expect, it } from 'vitest'
import {
  addDays,
  addWorkingDays,
  daysIn,
  lastSundayUntil,
  monthPeriod,
  monthsIn,
  overlapOf,
  previousWorkingDay,
  sundaysIn,
  weeksIn,
} from './calendar.ts'

describe('calendar', () => {
  it('steps over month ends, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  })

  it('counts both ends of a period', () => {
    expect(daysIn({ begin: '2025-02-01', end: '2025-02-28' })).toBe(28)
    expect(daysIn({ begin: '2025-02-01', end: '2025-02-01' })).toBe(1)
  })

  it('finds the days two periods share, or null', () => {
    const march = monthPeriod('2026-03')
    expect(overlapOf({ begin: '2026-02-10', end: '2026-03-09' }, march)).toEqual({
      begin: '2026-03-01',
      end: '2026-03-09',
    })
    expect(overlapOf({ begin: '2026-04-01', end: '2026-04-30' }, march)).toBeNull()
  })

  it('skips the weekend when it counts working days', () => {
    expect(addWorkingDays('2026-04-10', 2)).toBe('2026-04-14')
    expect(addWorkingDays('2026-04-11', 0)).toBe('2026-04-13')
    expect(previousWorkingDay('2026-04-12')).toBe('2026-04-10')
  })

  it('lists the months a period touches', () => {
    expect(monthsIn({ begin: '2025-11-30', end: '2026-01-01' })).toEqual(['2025-11', '2025-12', '2026-01'])
  })

  it('counts ISO weeks over the turn of the year', () => {
    expect(weeksIn({ begin: '2026-12-28', end: '2027-01-10' })).toBe(2)
    expect(weeksIn({ begin: '2026-08-01', end: '2026-08-31' })).toBe(6)
    expect(weeksIn({ begin: '2025-10-07', end: '2025-12-30' })).toBe(13)
  })

  it('counts Sundays', () => {
    expect(sundaysIn({ begin: '2025-10-01', end: '2025-10-31' })).toBe(4)
    expect(sundaysIn({ begin: '2025-09-07', end: '2025-09-07' })).toBe(1)
    expect(sundaysIn({ begin: '2025-09-08', end: '2025-09-13' })).toBe(0)
    expect(lastSundayUntil('2025-09-06')).toBe('2025-08-31')
    expect(lastSundayUntil('2025-09-07')).toBe('2025-09-07')
  })
})
