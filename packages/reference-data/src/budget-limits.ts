import limitList from './budget-limits.json' with { type: 'json' }

/** From where the use of a budget frame is a signal, in parts of the frame (signaalgrens, MON-24). */
export interface BudgetLimits {
  /** Null for every region that has none of its own. */
  readonly regionId: string | null
  /** So far above an even use over the months. */
  readonly aboveStraightLine: number
  /** So much of it expected in all. */
  readonly forecastOfFrame: number
}

/** The limits of a region: its own, or those for every region without. */
export function budgetLimitsOf(regionId: string, limits: readonly BudgetLimits[] = limitList.limits): BudgetLimits {
  const found = limits.find((own) => own.regionId === regionId) ?? limits.find((own) => own.regionId === null)
  if (!found) throw new Error('There are no limits for regions without their own: add them to budget-limits.json.')
  return found
}
