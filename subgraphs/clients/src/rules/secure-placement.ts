import type { FieldProblem } from './field-problem.ts'

/** Why the days for an account end: the young person left, another municipality became responsible, or another measure came. */
export type SecurePlacementEnd = 'DEPARTURE' | 'OTHER_MUNICIPALITY' | 'OTHER_MEASURE'

/** What is registered of one stay. Days are ISO days, both included; without an end it lasts. */
export interface PlacementFacts {
  readonly providerAgbCode: string
  readonly placedOn: string
  readonly start: string
  readonly end: string | null
  readonly endReason: SecurePlacementEnd | null
  readonly measureCode: string | null
}

/** A placement that stands, of which the institution can be withheld. */
type StandingPlacement = Omit<PlacementFacts, 'providerAgbCode'> & { readonly providerAgbCode: string | null }

/** The day on which the youth act (Jeugdwet) came into force. */
const firstDayOfYouthAct = '2015-01-01'

/** What is wrong with a placement by itself; `measures` are the codes of CBS_MAATREGEL. */
export function findPlacementProblems(
  { placedOn, start, end, endReason, measureCode }: PlacementFacts,
  measures: ReadonlySet<string>,
  today: string,
): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (start < firstDayOfYouthAct || start > today) {
    problems.push({
      path: ['start'],
      message: `A placement is registered from its first day on, and starts on ${firstDayOfYouthAct} or later.`,
    })
  }
  if (placedOn > start) {
    problems.push({ path: ['placedOn'], message: 'The stay begins on the first day for this account or before it.' })
  }
  if (measureCode !== null && !measures.has(measureCode)) {
    problems.push({
      path: ['measureCode'],
      message: 'This is no code of CBS_MAATREGEL; leave it out without a measure.',
    })
  }
  if ((end === null) !== (endReason === null)) {
    problems.push({ path: ['endReason'], message: 'Give the last day together with why it is the last, or neither.' })
  }
  return end === null ? problems : [...problems, ...findPlacementEndProblems(start, end, today)]
}

/** What is wrong with the last day of a placement that began on `start`. */
export function findPlacementEndProblems(start: string, end: string, today: string): FieldProblem[] {
  if (end < start) return [{ path: ['end'], message: 'The last day is the first day or later.' }]
  if (end > today)
    return [{ path: ['end'], message: 'The last day is today or earlier; register it once it is there.' }]
  return []
}

/** Whether registering `asked` says nothing that `standing` does not say; that it ended can have been added since. */
export function isSamePlacement(standing: StandingPlacement, asked: PlacementFacts): boolean {
  return (
    standing.providerAgbCode === asked.providerAgbCode &&
    standing.placedOn === asked.placedOn &&
    standing.start === asked.start &&
    standing.measureCode === asked.measureCode &&
    (asked.end === null || (standing.end === asked.end && standing.endReason === asked.endReason))
  )
}

/** Whether two placements share at least one day. */
export function sharesDay(
  one: Pick<PlacementFacts, 'start' | 'end'>,
  other: Pick<PlacementFacts, 'start' | 'end'>,
): boolean {
  return (other.end === null || one.start <= other.end) && (one.end === null || other.start <= one.end)
}
