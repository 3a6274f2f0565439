/** What a figure is about: a month, a calendar year, or one day. Each is written as its first day. */
export type PeriodKind = 'MONTH' | 'YEAR' | 'DAY'

const months = { MONTH: 1, YEAR: 12 } as const
/** So far back figures are published. */
const publishedMonths = 36

/** The first day of the period that holds a day. */
export function periodOf(kind: PeriodKind, day: string): string {
  if (kind === 'DAY') return day
  return kind === 'YEAR' ? `${day.slice(0, 4)}-01-01` : `${day.slice(0, 7)}-01`
}

/** The period that is so many periods later; earlier when `by` is negative. */
export function shiftPeriod(kind: PeriodKind, period: string, by: number): string {
  const [year = 0, month = 0, day = 0] = period.split('-').map(Number)
  const shifted =
    kind === 'DAY' ? Date.UTC(year, month - 1, day + by) : Date.UTC(year, month - 1 + by * months[kind], 1)
  return toDay(shifted)
}

/** The last day of a period. */
export function lastDayOf(kind: PeriodKind, period: string): string {
  return shiftPeriod('DAY', shiftPeriod(kind, period, 1), -1)
}

/**
 * The periods from the one that holds a day to the one that holds another, and of a figure of a day the first day and then the first of
 * each month; none when the first day is later.
 */
export function periodsBetween(kind: PeriodKind, from: string, to: string): readonly string[] {
  if (kind === 'DAY') {
    const turns = periodsBetween('MONTH', from, to).filter((month) => month > from)
    return from <= to ? [from, ...turns] : []
  }
  const periods: string[] = []
  for (let period = periodOf(kind, from); period <= to; period = shiftPeriod(kind, period, 1)) periods.push(period)
  return periods
}

/**
 * The periods that are published as of a day: the months and years of the last three years that have ended, and of a figure of a day the
 * first day of each month.
 */
export function publishedPeriods(kind: PeriodKind, asOf: string): readonly string[] {
  if (kind === 'DAY') {
    const thisMonth = periodOf('MONTH', asOf)
    return periodsBetween('MONTH', shiftPeriod('MONTH', thisMonth, 1 - publishedMonths), thisMonth)
  }
  const last = shiftPeriod(kind, periodOf(kind, asOf), -1)
  return periodsBetween(kind, shiftPeriod(kind, last, 1 - publishedMonths / months[kind]), last)
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
