import type { FieldProblem } from './field-problem.ts'

export type EducationCareArrangementKind = 'AT_SCHOOL' | 'AT_CARE_LOCATION'

export type EducationCareTargetGroup =
  | 'LONG_TERM_ABSENTEES'
  | 'SEVERELY_MULTIPLY_DISABLED'
  | 'REFUGEE_CHILDREN'
  | 'RESIDENTIAL_CHILDREN'
  | 'INFANTS'

export type EducationCareParty = 'FAMILY' | 'EDUCATION' | 'LOCAL_TEAM' | 'CARE_OFFICE' | 'INSURER' | 'PROVIDER'

/** A time between two days that both count (ISO days); without an end it goes on. */
interface Period {
  readonly start: string
  readonly end: string | null
}

/** What is agreed for one young person: education and care together, at one school, for a time. */
export interface Agreement extends Period {
  readonly schoolBrin: string
  readonly kind: EducationCareArrangementKind
  readonly targetGroup: EducationCareTargetGroup
  readonly providerAgbCode: string | null
  /** In the order of `toPartyList`. */
  readonly parties: EducationCareParty[]
  /** In the order of `toPartyList`. */
  readonly fundedBy: EducationCareParty[]
}

/** The day on which the youth act (Jeugdwet) came into force. */
const firstDayOfYouthAct = '2015-01-01'

/** Each party once, in a fixed order, so that the same parties compare as equal. */
export function toPartyList(parties: readonly EducationCareParty[]): EducationCareParty[] {
  return [...new Set(parties)].sort()
}

/** What is wrong with an agreement by itself, whatever else was agreed. */
export function findAgreementProblems({ start, end, parties, fundedBy }: Agreement): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (start < firstDayOfYouthAct) {
    problems.push({ path: ['start'], message: `An arrangement starts on ${firstDayOfYouthAct} or later.` })
  }
  if (end !== null && end < start) {
    problems.push({
      path: ['end'],
      message: 'The last day is not before the first; leave it out while it is not known.',
    })
  }
  if (!fundedBy.every((party) => parties.includes(party))) {
    problems.push({ path: ['fundedBy'], message: 'Who pays also takes part; name each of them in parties.' })
  }
  return problems
}

/** Whether two periods share at least one day. */
export function overlaps(a: Period, b: Period): boolean {
  return (b.end === null || a.start <= b.end) && (a.end === null || b.start <= a.end)
}

/** An agreement as it is read: the school can be withheld. */
type ReadAgreement = Omit<Agreement, 'schoolBrin'> & { readonly schoolBrin: string | null }

/** Whether nothing that can be agreed differs. */
export function isSameAgreement(a: ReadAgreement, b: ReadAgreement): boolean {
  return (
    a.schoolBrin === b.schoolBrin &&
    a.kind === b.kind &&
    a.targetGroup === b.targetGroup &&
    a.start === b.start &&
    a.end === b.end &&
    a.providerAgbCode === b.providerAgbCode &&
    a.parties.join() === b.parties.join() &&
    a.fundedBy.join() === b.fundedBy.join()
  )
}
