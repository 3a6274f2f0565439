import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDay } from '../testing/arbitrary-period.ts'
import { addDays } from './period.ts'
import { easterSunday, goodFriday, liberationDay, publicHolidays } from './public-holidays.ts'
import { createWorkingDays, dutchWorkingDays } from './working-days.ts'

describe('public holidays', () => {
  it.each([
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('follow from Easter, in %i on %s', (year, day) => {
    expect(easterSunday(year)).toBe(day)
  })

  it('are the usual Dutch ones', () => {
    expect(publicHolidays.map((holiday) => holiday.dayIn(2026))).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-04-27',
      '2026-05-14',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ])
  })

  it("move King's Day to Saturday when the 27th is a Sunday", () => {
    expect(publicHolidays.find(({ nameNl }) => nameNl === 'Koningsdag')?.dayIn(2025)).toBe('2025-04-26')
  })

  it('take in Liberation Day and Good Friday where a region says so', () => {
    const lustrum = createWorkingDays([...publicHolidays, liberationDay('lustrum years'), goodFriday])
    expect(['2025-05-05', '2026-05-05', '2026-04-03'].map(lustrum.isWorkingDay)).toEqual([false, true, false])
    expect(createWorkingDays([liberationDay('every year')]).isWorkingDay('2026-05-05')).toBe(false)
  })
})

describe('working days', () => {
  it('leave out weekends and public holidays', () => {
    expect(['2026-05-04', '2026-05-05', '2026-05-09', '2026-05-14'].map(dutchWorkingDays.isWorkingDay)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('are counted from day 0, also from a day off', () => {
    expect(dutchWorkingDays.after('2026-04-10', 2)).toBe('2026-04-14')
    expect(dutchWorkingDays.after('2026-04-11', 1)).toBe('2026-04-13')
    expect(dutchWorkingDays.after('2026-12-24', 1)).toBe('2026-12-28')
    expect(dutchWorkingDays.after('2026-04-11', 0)).toBe('2026-04-11')
  })

  it('are found on, before and after a day off', () => {
    expect(dutchWorkingDays.onOrAfter('2026-12-25')).toBe('2026-12-28')
    expect(dutchWorkingDays.onOrBefore('2026-12-27')).toBe('2026-12-24')
    expect(dutchWorkingDays.onOrAfter('2026-12-24')).toBe('2026-12-24')
  })

  it('lie as many apart as a walk from day to day counts', () => {
    fc.assert(
      fc.property(arbitraryDay, fc.nat({ max: 30 }), (day, count) => {
        const due = dutchWorkingDays.after(day, count)
        let worked = 0
        for (let walked = day; walked < due; walked = addDays(walked, 1)) {
          if (dutchWorkingDays.isWorkingDay(addDays(walked, 1))) worked += 1
        }
        expect(worked).toBe(count)
        if (count > 0) expect(dutchWorkingDays.isWorkingDay(due)).toBe(true)
      }),
    )
  })
})
