import type { GoalTarget } from '@regiograaf/reference-data'
import type { Answerable } from './figure.ts'

/** What can be said of a goal; WITHHELD when there is no number to hold against its target. */
export type GoalScore = 'MET' | 'NOT_MET' | 'OPEN_TARGET' | 'WITHHELD'

/**
 * The score of a goal, from its figure as it is shown; null when there is none. Nothing is rounded: ten percent less than 137 is
 * 123.3, so that 123 meets it and 124 does not.
 */
export function scoreGoal(goal: GoalTarget, answer: Answerable | null): GoalScore {
  const { compares, direction, isStrict, baseValue, target } = goal
  if (target === null) return 'OPEN_TARGET'
  if (answer === null || 'reason' in answer || (compares === 'CHANGE' && baseValue === null)) return 'WITHHELD'
  // Both sides times a hundred for a change: whole numbers stay whole, and no last digit decides.
  const [reached, limit] =
    compares === 'VALUE' ? [answer.value, target] : [answer.value * 100, (baseValue ?? 0) * (100 + target)]
  if (reached === limit) return isStrict ? 'NOT_MET' : 'MET'
  return reached > limit === (direction === 'INCREASE') ? 'MET' : 'NOT_MET'
}

/** The number from which a goal is met, in the unit of its figure; null while that is open. */
export function limitOf({ compares, baseValue, target }: GoalTarget): number | null {
  if (target === null || compares === 'VALUE') return target
  return baseValue === null ? null : (baseValue * (100 + target)) / 100
}
