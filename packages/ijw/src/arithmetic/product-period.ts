import { monthPeriod, monthsIn, overlapOf, type Period, type Term } from './period.ts'

/**
 * The product period of an allocation in a calendar month (`2026-04`): the days of the month that lie in the allocation,
 * whenever the care itself began or ended (IV089, TR387, TR388). Null when the allocation does not touch the month.
 */
export function productPeriodIn(month: string, term: Term): Period | null {
  return overlapOf(monthPeriod(month), term)
}

/** All product periods of an allocation that has an end, in order: together they are its days, each once. */
export function productPeriodsOf(term: Period): readonly Period[] {
  return monthsIn(term).flatMap((month) => productPeriodIn(month, term) ?? [])
}
