import { addMonths, monthsBetween } from './calendar-months.ts'
import type { FieldProblem } from './field-problem.ts'

/** Why the access of a municipality may consent to a deviation. Source: the norm framework of Zuid-Holland Zuid, 2022. */
export type NormDeviationReason = 'PLACEMENT_LOOMS' | 'SCHOOL_DROP_OUT_LOOMS' | 'LIFELONG_NEED'

/** What a norm says, as packages/reference-data has it. */
interface NormTerms {
  readonly categoryCodes: readonly string[] | null
  readonly maxMonths: number
  readonly applies: 'EACH' | 'ON_AVERAGE'
  readonly from: string
  readonly until: string
}

/** Of an allocation what norms are about. Both days are included; without an end it is open. */
interface Term {
  readonly categoryCode: string | null
  readonly start: string
  readonly end: string | null
}

/** How long an allocation lasts, held against a norm. */
export interface TermCheck {
  /** Whole calendar months; null while the allocation is open. */
  readonly months: number | null
  /** Null while the allocation is open. Longer than a norm that is an average is no deviation. */
  readonly isLonger: boolean | null
}

/** Whether a norm is about an allocation: by its category, and by the day on which it starts. */
export function isAbout({ categoryCodes, from, until }: NormTerms, { categoryCode, start }: Term): boolean {
  return (categoryCodes === null || categoryCodes.includes(categoryCode ?? '')) && from <= start && start <= until
}

/** Counts in calendar months, so that a month is a month whatever its number of days. */
export function checkTerm(
  { maxMonths }: Pick<NormTerms, 'maxMonths'>,
  { start, end }: Omit<Term, 'categoryCode'>,
): TermCheck {
  if (end === null) return { months: null, isLonger: null }
  const until = dayAfter(end)
  return { months: monthsBetween(start, until), isLonger: addMonths(start, maxMonths) < until }
}

/** What is wrong with consenting to a deviation; `norm` is null when the region of the allocation has none with this id. */
export function findDeviationProblems(
  norm: NormTerms | null,
  allocation: Term,
  agreedOn: string,
  today: string,
): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (norm === null || !isAbout(norm, allocation)) {
    problems.push({
      path: ['normId'],
      message: 'No such norm is about this allocation; take one from its norm checks.',
    })
  } else if (norm.applies === 'ON_AVERAGE') {
    problems.push({
      path: ['normId'],
      message: 'This norm is an average, so that one allocation cannot deviate from it.',
    })
  }
  if (agreedOn > today) {
    problems.push({ path: ['agreedOn'], message: 'Give the day of the consent, today or earlier.' })
  }
  return problems
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
