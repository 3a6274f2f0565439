import { toBirthDatePrecision } from './birth-date.ts'
import { addMonths } from './calendar-months.ts'
import type { FieldProblem } from './field-problem.ts'

/** The areas of life on which a young adult needs a solution (leefgebieden). Source: the plan of the region of Alkmaar, 2016. */
export type LifeArea = 'HOUSING' | 'DAY_ACTIVITY' | 'INCOME' | 'SUPPORT'

/** Where a plan stands: somebody works on it, a case meeting has passed it on, or nothing remains to be done. */
export type PerspectivePlanStatus = 'IN_PROGRESS' | 'ESCALATED' | 'CLOSED'

/** What a plan says from a day on. */
export interface PlanFacts {
  readonly datedOn: string
  readonly lifeAreas: readonly LifeArea[]
  readonly status: PerspectivePlanStatus
}

const monthsUntilDue = 17 * 12 + 6
/** The day on which the youth act (Jeugdwet) came into force. */
const firstDayOfYouthAct = '2015-01-01'

/** When somebody was born; `birthDateUse` is the DatumGebruik (COD170) that says which part of it is reliable. */
interface Birth {
  readonly birthDate: string
  readonly birthDateUse: string | null
}

/**
 * The day by which there is a plan for somebody: seventeen years and six months after birth, as it is written when the day or the month is
 * not known. Null when nothing is known of it.
 */
export function perspectivePlanDueOn({ birthDate, birthDateUse }: Birth): string | null {
  return toBirthDatePrecision(birthDateUse) === 'UNKNOWN' ? null : addMonths(birthDate, monthsUntilDue)
}

/** What is wrong with a plan by itself. */
export function findPlanProblems({ datedOn }: PlanFacts, today: string): FieldProblem[] {
  if (datedOn < firstDayOfYouthAct || datedOn > today) {
    return [{ path: ['datedOn'], message: `A plan is dated from ${firstDayOfYouthAct} up to today.` }]
  }
  return []
}

/** Whether two plans say the same. */
export function isSamePlan(one: PlanFacts, other: PlanFacts): boolean {
  const areas = ({ lifeAreas }: PlanFacts) => [...new Set(lifeAreas)].sort().join()
  return one.datedOn === other.datedOn && one.status === other.status && areas(one) === areas(other)
}
