import { countMonths, daysIn, type Period, type Term } from './period.ts'
import { countSundays, countWeeks, lastSundayUntil } from './weeks.ts'

/** The size of an allocation (Omvang): units of WJ756 per frequency of WMO757. With unit 83 the volume is in cents. */
export interface AllocatedVolume {
  readonly volume: number
  readonly unit: string
  readonly frequency: string
}

/** How care is paid: for the effort that is made (inspanningsgericht) or for what it brings about (outputgericht). */
export type Variant = 'effort' | 'output'

const outputUnits: ReadonlySet<string> = new Set(['82', '83'])

/** The variant that the unit of an allocation tells. Spans of time are effort, unless the contract says otherwise. */
export function variantOf(unit: string): Variant {
  return outputUnits.has(unit) ? 'output' : 'effort'
}

/**
 * The most that may be claimed on an allocation in one product period (TR321; IV076 to IV078). Effort per week counts the ISO
 * weeks that the period touches. Output per week counts its Sundays; the week that an allocation breaks off belongs to the
 * period of its last Sunday. Per month the volume is allowed in a broken month too. A total is allowed at once.
 */
export function allowedInPeriod(
  { volume, unit, frequency }: AllocatedVolume,
  term: Term,
  period: Period,
  variant: Variant = variantOf(unit),
): number {
  switch (frequency) {
    case '1':
      return daysIn(period) * volume
    case '2':
      return (variant === 'output' ? countOutputWeeks(term, period) : countWeeks(period)) * volume
    default:
      return volume
  }
}

/**
 * The most that may be claimed on an allocation over its whole term (TR322); without bound for an open term, unless it is a
 * total. It is less than the periods add up to where a week of effort lies in two months. Output per week comes to as many
 * weeks as effort: each week that is touched holds a Sunday, but for a last one that is broken off and counts too.
 */
export function allowedOverTerm({ volume, frequency }: AllocatedVolume, { begin, end }: Term): number {
  if (frequency === '6') return volume
  if (end === null) return Number.POSITIVE_INFINITY
  const term = { begin, end }
  switch (frequency) {
    case '1':
      return daysIn(term) * volume
    case '2':
      return countWeeks(term) * volume
    default:
      return countMonths(term) * volume
  }
}

function countOutputWeeks(term: Term, period: Period): number {
  const brokenWeekOn = term.end === null ? null : dayOfBrokenWeek(term.begin, term.end)
  const holdsBrokenWeek = brokenWeekOn !== null && period.begin <= brokenWeekOn && brokenWeekOn <= period.end
  return countSundays(period) + (holdsBrokenWeek ? 1 : 0)
}

/** The day whose product period gets the week that the end breaks off; null when the allocation ends on a Sunday. */
function dayOfBrokenWeek(begin: string, end: string): string | null {
  const lastSunday = lastSundayUntil(end)
  // The standard does not say what an allocation without any Sunday gets: here one week, in the period of its end date.
  if (lastSunday < begin) return end
  return lastSunday === end ? null : lastSunday
}
