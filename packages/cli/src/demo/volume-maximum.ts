import { daysIn, lastSundayUntil, monthsIn, type Period, sundaysIn, weeksIn } from './calendar.ts'

/** The size of an allocation (Omvang): units of WJ756 per frequency of WMO757. */
export interface AllocatedVolume {
  readonly volume: number
  readonly unit: string
  readonly frequency: string
}

const outputUnits = new Set(['82', '83'])

/**
 * The most that may be claimed on an allocation in one product period (iJw rules TR321, IV076 to IV078). Output per
 * week counts Sundays, and the week that an allocation breaks off belongs to the period of its last Sunday.
 */
export function maximumInPeriod(size: AllocatedVolume, start: string, end: string | null, period: Period): number {
  switch (size.frequency) {
    case '1':
      return daysIn(period) * size.volume
    case '2':
      return outputUnits.has(size.unit) ? outputWeeks(start, end, period) * size.volume : weeksIn(period) * size.volume
    default:
      return size.volume
  }
}

/** The most that may be claimed on an allocation over its whole term (TR322); unbounded for an open term, unless it is a total. */
export function maximumInAll(size: AllocatedVolume, start: string, end: string | null): number {
  if (size.frequency === '6') return size.volume
  if (end === null) return Number.POSITIVE_INFINITY
  const term = { begin: start, end }
  switch (size.frequency) {
    case '1':
      return daysIn(term) * size.volume
    case '2':
      return outputUnits.has(size.unit) ? outputWeeks(start, end, term) * size.volume : weeksIn(term) * size.volume
    default:
      return monthsIn(term).length * size.volume
  }
}

function outputWeeks(start: string, end: string | null, period: Period): number {
  if (end === null) return sundaysIn(period)
  const lastSunday = lastSundayUntil(end)
  // An allocation without any Sunday is not covered by the standard: it gets one week, in the period of its end date.
  const extraWeekOn = lastSunday < start ? end : lastSunday === end ? null : lastSunday
  const holdsExtraWeek = extraWeekOn !== null && period.begin <= extraWeekOn && extraWeekOn <= period.end
  return sundaysIn(period) + (holdsExtraWeek ? 1 : 0)
}
