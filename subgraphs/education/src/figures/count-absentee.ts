import { type CubeCounts, countStock, figureDefinitions, shiftPeriod, total } from '@regiograaf/figures'
import { becomesLongTerm, type LongTermAbsenceReason } from '../rules/long-term-absence.ts'

/** What the cube needs of an absence. Days are ISO days, both included; without an end it goes on. */
export interface CountedAbsence {
  readonly start: string
  readonly end: string | null
  readonly reason: LongTermAbsenceReason
}

/**
 * What one young person adds to the cube (KPI-23), given all of its absences: one, and one at the reason, from the day on which an absence has lasted
 * four weeks to its last. So what comes later changes nothing of an earlier day.
 */
export function countAbsentee(absences: readonly CountedAbsence[]): CubeCounts {
  const stays = absences.map(({ start, end, reason }) => ({
    kept: reason,
    from: becomesLongTerm(start),
    until: end === null ? null : shiftPeriod('DAY', end, 1),
  }))
  return countStock(figureDefinitions.longTermAbsentees.id, stays, (reasons) =>
    reasons.length === 0 ? [] : [`${total} `, ...reasons.map((reason) => `reason ${reason}`)],
  )
}
