const millisecondsPerDay = 86_400_000

/** Both days are ISO calendar days and both belong to the period. */
export interface Period {
  readonly begin: string
  readonly end: string
}

const dayNumbers = new Map<string, number>()
const daysByNumber = new Map<number, string>()

/** The number of a calendar day, counted from 1970-01-01, which was a Thursday. Remembered: the demo knows few days. */
function dayNumber(day: string): number {
  const known = dayNumbers.get(day)
  if (known !== undefined) return known
  const number = Date.parse(day) / millisecondsPerDay
  dayNumbers.set(day, number)
  daysByNumber.set(number, day)
  return number
}

/** The calendar day that lies this many days later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  const number = dayNumber(day) + days
  const known = daysByNumber.get(number)
  if (known !== undefined) return known
  const reached = new Date(number * millisecondsPerDay).toISOString().slice(0, 10)
  daysByNumber.set(number, reached)
  return reached
}

/** The number of days in a period. */
export function daysIn({ begin, end }: Period): number {
  return dayNumber(end) - dayNumber(begin) + 1
}

/** The days that lie in both periods, or null when there are none. */
export function overlapOf(one: Period, other: Period): Period | null {
  const begin = latest(one.begin, other.begin)
  const end = earliest(one.end, other.end)
  return begin <= end ? { begin, end } : null
}

export function earliest(...days: readonly string[]): string {
  return days.reduce((one, other) => (other < one ? other : one))
}

export function latest(...days: readonly string[]): string {
  return days.reduce((one, other) => (other > one ? other : one))
}

function isWorkingDay(day: string): boolean {
  const weekday = (dayNumber(day) + 3) % 7
  return weekday < 5
}

/** The day itself or the next Monday. */
function nextWorkingDay(day: string): string {
  return isWorkingDay(day) ? day : nextWorkingDay(addDays(day, 1))
}

/** The day itself or the Friday before it. */
export function previousWorkingDay(day: string): string {
  return isWorkingDay(day) ? day : previousWorkingDay(addDays(day, -1))
}

/** The day that lies this many working days (Monday to Friday, public holidays included) after `day`. */
export function addWorkingDays(day: string, days: number): string {
  let reached = nextWorkingDay(day)
  for (let left = days; left > 0; left -= 1) reached = nextWorkingDay(addDays(reached, 1))
  return reached
}

/** The whole calendar month (`2025-02`) as a period. */
export function monthPeriod(month: string): Period {
  const begin = `${month}-01`
  return { begin, end: addDays(`${addDays(begin, 31).slice(0, 7)}-01`, -1) }
}

/** The calendar months (`2025-02`) that a period touches. */
export function monthsIn({ begin, end }: Period): readonly string[] {
  const months: string[] = []
  for (let day = `${begin.slice(0, 7)}-01`; day <= end; day = addDays(monthPeriod(day.slice(0, 7)).end, 1)) {
    months.push(day.slice(0, 7))
  }
  return months
}

/** The number of different ISO weeks, Monday to Sunday, that a period touches. */
export function weeksIn({ begin, end }: Period): number {
  const week = (day: string) => Math.floor((dayNumber(day) + 3) / 7)
  return week(end) - week(begin) + 1
}

/** The number of Sundays in a period. */
export function sundaysIn({ begin, end }: Period): number {
  return Math.floor((dayNumber(end) + 4) / 7) - Math.floor((dayNumber(begin) + 3) / 7)
}

/** The last Sunday on or before a day. */
export function lastSundayUntil(day: string): string {
  return addDays(day, -((dayNumber(day) + 4) % 7))
}
