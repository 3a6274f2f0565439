import type { FieldProblem } from './field-problem.ts'

/** Why a young person stays away. The list is ours: no standard has one. */
export type LongTermAbsenceReason = 'NO_SUITABLE_PLACE' | 'AWAITING_CARE' | 'DISAGREEMENT' | 'REFUSAL' | 'OTHER'

/** From the first day of absence to the last (ISO days), both counted; null while it goes on. */
interface Absence {
  readonly start: string
  readonly end: string | null
}

/** What is registered about one young person. */
export interface AbsenceFacts extends Absence {
  readonly schoolBrin: string | null
  readonly reason: LongTermAbsenceReason
}

/** An absence is long-term from its 28th day on: four weeks. */
const daysUntilLongTerm = 28
/** The day on which the youth act (Jeugdwet) came into force. */
const firstDayOfYouthAct = '2015-01-01'
const millisecondsPerDay = 86_400_000

/** What is wrong with an absence by itself: it has lasted four weeks, and its end is known only once it is there. */
export function findAbsenceProblems({ start, end }: Absence, today: string): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (start < firstDayOfYouthAct) {
    problems.push({ path: ['start'], message: `An absence starts on ${firstDayOfYouthAct} or later.` })
  }
  if (becomesLongTerm(start) > today) {
    problems.push({
      path: ['start'],
      message: 'An absence is long-term once it has lasted four weeks; register it then.',
    })
  }
  return end === null ? problems : [...problems, ...findEndProblems(start, end, today)]
}

/** What is wrong with the end of an absence that began on `start`. */
export function findEndProblems(start: string, end: string, today: string): FieldProblem[] {
  if (end > today) {
    return [{ path: ['end'], message: 'The last day is today or earlier; leave it out while the absence goes on.' }]
  }
  if (end < becomesLongTerm(start)) {
    return [{ path: ['end'], message: 'An absence that ended within four weeks is not a long-term one.' }]
  }
  return []
}

/** The day on which an absence that began on `start` has lasted four weeks. */
export function becomesLongTerm(start: string): string {
  return new Date(Date.parse(start) + (daysUntilLongTerm - 1) * millisecondsPerDay).toISOString().slice(0, 10)
}

/** Whether registering `asked` says nothing that `standing` does not say; that it ended can have been added since. */
export function isSameAbsence(standing: AbsenceFacts, asked: AbsenceFacts): boolean {
  return (
    standing.start === asked.start &&
    standing.schoolBrin === asked.schoolBrin &&
    standing.reason === asked.reason &&
    (asked.end === null || standing.end === asked.end)
  )
}
