import { addDays, dayNumber, type Period } from './period.ts'

/** A week by ISO 8601, Monday to Sunday: week 1 holds 4 January, so the year is not always that of the day. */
export interface IsoWeek {
  readonly year: number
  readonly week: number
}

/** The week that holds a day: 2026-12-31 lies in week 53 of 2026, 2024-12-30 in week 1 of 2025. */
export function isoWeekOf(day: string): IsoWeek {
  // A week belongs to the year of its Thursday.
  const thursday = addDays(day, 3 - weekdayOf(day))
  const year = Number(thursday.slice(0, 4))
  return { year, week: Math.floor((dayNumber(thursday) - dayNumber(`${thursday.slice(0, 4)}-01-01`)) / 7) + 1 }
}

/** The number of different ISO weeks, as pairs of year and week, that a period touches (IV076). */
export function countWeeks({ begin, end }: Period): number {
  return mondaysUntil(end) - mondaysUntil(begin) + 1
}

/** The number of Sundays in a period. */
export function countSundays({ begin, end }: Period): number {
  return mondaysUntil(addDays(end, 1)) - mondaysUntil(begin)
}

/** The last Sunday on or before a day. */
export function lastSundayUntil(day: string): string {
  return addDays(day, -((weekdayOf(day) + 1) % 7))
}

/** Monday is 0, Sunday is 6. */
export function weekdayOf(day: string): number {
  return (((dayNumber(day) + 3) % 7) + 7) % 7
}

/** How many Mondays there were up to and including a day, from one that lies long ago. */
function mondaysUntil(day: string): number {
  return Math.floor((dayNumber(day) + 3) / 7)
}
