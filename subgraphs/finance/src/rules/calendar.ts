const millisecondsPerDay = 86_400_000

/** The number of an ISO calendar day, counted from 1970-01-01, which was a Thursday. */
export function dayNumber(day: string): number {
  return Date.parse(day) / millisecondsPerDay
}

/** The calendar day this many days later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * millisecondsPerDay).toISOString().slice(0, 10)
}

/** The number of the ISO week (Monday to Sunday) that holds a day, counted without a break over the years. */
export function weekNumber(day: string): number {
  return Math.floor((dayNumber(day) + 3) / 7)
}

/** The number of the calendar month that holds a day, counted without a break over the years. */
export function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
}
