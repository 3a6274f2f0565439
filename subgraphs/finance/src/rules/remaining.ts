import { addDays, dayNumber } from './calendar.ts'
import type { CommittedTerms } from './commitment.ts'
import { countParts } from './term.ts'

/** What was granted on an allocation in one calendar year, by the unit in which it was claimed, credit lines taken off. */
export interface GrantedInYear {
  readonly year: number
  readonly unitCode: string
  readonly volume: number
  readonly amountCents: number
}

/** What of an allocation may still be claimed for one calendar year; null when its size or its share of a year is not known. */
export interface RemainingOfYear {
  readonly year: number
  readonly volume: number | null
}

/** The units of WJ756 that count otherwise than in pieces or spans of care. */
const minute = '01'
const hour = '04'
const euro = '83'
/** The frequency of WMO757 whose volume is for the whole term. */
const total = '6'

/** Nobody is a young person for more calendar years than these (Jeugdwet 1.1: up to 23). */
const mostYears = 24

/** The unit in which a remainder is counted: that of the allocation, and cents for a budget; null when it has no size. */
export function unitOfRemainder({ unitCode, budgetCents }: CommittedTerms): string | null {
  return budgetCents === null ? unitCode : euro
}

/**
 * What may still be claimed of an allocation for each calendar year in which it runs: what it allows for that year less what was granted
 * for it, and never below nothing. A day, week or month belongs to the year in which it begins, a total and a budget are spread evenly over
 * the days of the term. Hours are counted in minutes, because they may be claimed so (TR341), and amounts in cents.
 */
export function remainingByYear(terms: CommittedTerms, granted: readonly GrantedInYear[]): readonly RemainingOfYear[] {
  const first = Number(terms.start.slice(0, 4))
  const last = Math.min(Number((terms.end ?? '9999').slice(0, 4)), first + mostYears - 1)
  const used = (lines: readonly GrantedInYear[]) => lines.reduce((sum, line) => sum + usedOf(line, terms), 0)
  const left = wholeOf(terms) - used(granted)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const year = first + index
    const part = partOfYear(terms, year)
    if (part === null) return { year, volume: null }
    const leftOfYear = part - used(granted.filter((line) => line.year === year))
    return { year, volume: Math.max(0, Math.min(leftOfYear, left)) }
  })
}

/** What an allocation allows over its whole term where that is a number of its own; without bound where each part has its own. */
function wholeOf({ volume, unitCode, frequencyCode, budgetCents }: CommittedTerms): number {
  if (budgetCents !== null) return budgetCents
  return frequencyCode === total && volume !== null ? volume * countIn(unitCode) : Number.POSITIVE_INFINITY
}

function partOfYear(terms: CommittedTerms, year: number): number | null {
  const { start, end, volume, unitCode, frequencyCode, budgetCents } = terms
  const [firstDay, lastDay] = [`${year}-01-01`, `${year}-12-31`]
  if (budgetCents !== null || frequencyCode === total) {
    const whole = wholeOf(terms)
    if (end === null || !Number.isFinite(whole)) return null
    // What is given to the end of a year less what was given before it, so that the years come to the whole.
    return spread(whole, start, end, lastDay) - spread(whole, start, end, addDays(firstDay, -1))
  }
  if (volume === null || frequencyCode === null) return null
  const [from, until] = [start > firstDay ? start : firstDay, end !== null && end < lastDay ? end : lastDay]
  return from > until ? 0 : countParts(frequencyCode, start, from, until) * volume * countIn(unitCode)
}

/** How much of a whole falls on the days of a term up to and including a day. */
function spread(whole: number, start: string, end: string, until: string): number {
  const days = dayNumber(end) - dayNumber(start) + 1
  const passed = Math.min(days, Math.max(0, dayNumber(until) - dayNumber(start) + 1))
  return Math.floor((whole * passed) / days)
}

function usedOf({ unitCode, volume, amountCents }: GrantedInYear, terms: CommittedTerms): number {
  if (unitOfRemainder(terms) === euro) return amountCents
  return volume * countIn(terms.unitCode === hour && unitCode !== minute ? hour : null)
}

function countIn(unitCode: string | null): number {
  return unitCode === hour ? 60 : 1
}

/** What one unit of a product costs. */
export interface UnitPrice {
  readonly unitCode: string
  readonly amountCents: number
}

/**
 * What a remainder costs, in cents: an amount is its own price, minutes and hours take a tariff in their unit or for minutes one by the hour,
 * and are rounded once, half cents up (IV081). Null when there is no such tariff.
 */
export function priceRemainder(unitCode: string, volume: number, prices: readonly UnitPrice[]): number | null {
  if (unitCode === euro) return volume
  const inUnit = prices.find((price) => price.unitCode === unitCode)
  const price = inUnit ?? (unitCode === minute ? prices.find((found) => found.unitCode === hour) : undefined)
  if (price === undefined) return null
  return price.unitCode === hour ? Math.round((volume * price.amountCents) / 60) : volume * price.amountCents
}
