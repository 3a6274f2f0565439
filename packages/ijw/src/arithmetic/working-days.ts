import { addDays } from './period.ts'
import { type PublicHoliday, publicHolidays } from './public-holidays.ts'
import { weekdayOf } from './weeks.ts'

/** Which days are worked: Monday to Friday, public holidays excepted. */
export interface WorkingDays {
  isWorkingDay(day: string): boolean
  /** The day that lies this many working days, at least one, after a day that may itself be a day off: that day is day 0. */
  after(day: string, count: number): string
  /** The day itself, or the first working day after it. */
  onOrAfter(day: string): string
  /** The day itself, or the last working day before it. */
  onOrBefore(day: string): string
}

/** Working days with these holidays off; holidays are worked out once a year that is asked for. */
export function createWorkingDays(holidays: readonly PublicHoliday[] = publicHolidays): WorkingDays {
  const daysOff = new Map<number, ReadonlySet<string | null>>()
  const daysOffIn = (year: number) => {
    const known = daysOff.get(year) ?? new Set(holidays.map((holiday) => holiday.dayIn(year)))
    daysOff.set(year, known)
    return known
  }
  const isWorkingDay = (day: string) => weekdayOf(day) < 5 && !daysOffIn(Number(day.slice(0, 4))).has(day)
  const nextFrom = (day: string, step: 1 | -1) => {
    let reached = day
    while (!isWorkingDay(reached)) reached = addDays(reached, step)
    return reached
  }
  return {
    isWorkingDay,
    after: (day, count) => {
      let reached = day
      for (let left = count; left > 0; left -= 1) reached = nextFrom(addDays(reached, 1), 1)
      return reached
    },
    onOrAfter: (day) => nextFrom(day, 1),
    onOrBefore: (day) => nextFrom(day, -1),
  }
}

/** Working days with the usual Dutch public holidays. */
export const dutchWorkingDays: WorkingDays = createWorkingDays()
