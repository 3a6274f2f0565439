const millisecondsPerDay = 86_400_000

/** Some days on end. Both days are ISO calendar days and both belong to it. */
export interface Period {
  readonly begin: string
  readonly end: string
}

/** The term of an allocation: its first day, and its last day or null while it is open. */
export interface Term {
  readonly begin: string
  readonly end: string | null
}

/** The number of a calendar day, counted from 1970-01-01, which was a Thursday. */
export function dayNumber(day: string): number {
  return Date.parse(day) / millisecondsPerDay
}

/** The calendar day that lies this many days later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * millisecondsPerDay).toISOString().slice(0, 10)
}

/** The number of days in a period. */
export function daysIn({ begin, end }: Period): number {
  return dayNumber(end) - dayNumber(begin) + 1
}

/** The days that lie in both, or null when there are none. */
export function overlapOf(period: Period, term: Term): Period | null {
  const begin = latest(period.begin, term.begin)
  const end = term.end === null ? period.end : earliest(period.end, term.end)
  return begin <= end ? { begin, end } : null
}

export function earliest(...days: readonly string[]): string {
  return days.reduce((one, other) => (other < one ? other : one))
}

export function latest(...days: readonly string[]): string {
  return days.reduce((one, other) => (other > one ? other : one))
}

/** The calendar month (`2025-02`) that holds a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7)
}

/** The whole calendar month (`2025-02`) as a period. */
export function monthPeriod(month: string): Period {
  return { begin: `${month}-01`, end: `${month}-${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)))}` }
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The number of days in a month of a year, both counted from 1; 0 when there is no such month. */
export function daysInMonth(year: number, month: number): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeapYear ? 29 : (monthLengths[month - 1] ?? 0)
}

/** The calendar months (`2025-02`) that a period touches, in order. */
export function monthsIn({ begin, end }: Period): readonly string[] {
  const first = monthNumber(begin)
  return Array.from({ length: countMonths({ begin, end }) }, (_, index) => {
    const month = first + index
    return `${`${Math.floor(month / 12)}`.padStart(4, '0')}-${`${(month % 12) + 1}`.padStart(2, '0')}`
  })
}

/** The number of calendar months that a period touches. */
export function countMonths({ begin, end }: Period): number {
  return monthNumber(end) - monthNumber(begin) + 1
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}
