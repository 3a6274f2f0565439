import { addDays, dayNumber, monthNumber, weekNumber } from './calendar.ts'

/**
 * How many days, ISO weeks or calendar months (frequency 1, 2 or 4 of WMO757) of a term begin from one day up to and including
 * another, where the first part begins with the term itself. Any other frequency counts the whole term as one part. Over a whole
 * term, output per week (units 82 and 83) comes to the same number: each week has a Sunday, but for a last one that is cut off
 * and counts too (IV077).
 */
export function countParts(frequencyCode: string, termStart: string, from: string, until: string): number {
  const begunBefore =
    from === termStart ? partNumber(frequencyCode, termStart) - 1 : partNumber(frequencyCode, addDays(from, -1))
  return partNumber(frequencyCode, until) - begunBefore
}

function partNumber(frequencyCode: string, day: string): number {
  switch (frequencyCode) {
    case '1':
      return dayNumber(day)
    case '2':
      return weekNumber(day)
    case '4':
      return monthNumber(day)
    default:
      return 0
  }
}

/** Some days on end, both included. */
interface Span {
  readonly from: string
  readonly until: string
}

/** When something holds, both days included; null has no end. */
interface Validity {
  readonly validFrom: string
  readonly validTo: string | null
}

/** Cuts a term into spans in which the same of these are valid from the first day to the last. */
export function splitTerm(start: string, end: string, validities: readonly Validity[]): readonly Span[] {
  const changes = validities.flatMap(({ validFrom, validTo }) =>
    // The day after the last possible date cannot be written, and after the end of the term nothing needs to be.
    validTo === null || validTo >= end ? [validFrom] : [validFrom, addDays(validTo, 1)],
  )
  const firstDays = [...new Set([start, ...changes.filter((day) => start < day && day <= end)])].sort()
  return firstDays.map((from, index) => {
    const next = firstDays[index + 1]
    return { from, until: next === undefined ? end : addDays(next, -1) }
  })
}
