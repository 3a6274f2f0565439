import goalList from './goals.json' with { type: 'json' }

/** When a goal is met: by a number, or by how much a number changed. */
export interface GoalTarget {
  /** `VALUE` the number itself, in the unit of its figure; `CHANGE` its change against the base value, in percent. */
  readonly compares: 'VALUE' | 'CHANGE'
  readonly direction: 'INCREASE' | 'DECREASE'
  /** Whether reaching the target is not enough, and it has to be passed. */
  readonly isStrict: boolean
  /** Null while it is not known. */
  readonly baseValue: number | null
  /** Null while it is open: nobody has set it yet. */
  readonly target: number | null
}

/** What a region wants to reach in a contract period, and how binding that is. */
export interface Goal extends GoalTarget {
  readonly id: string
  /** The id in the catalogue of the figure by which it is measured. */
  readonly indicatorId: string
  readonly name: string
  readonly regionId: string
  /** Null for all segments. */
  readonly segment: string | null
  readonly from: string
  /** Inclusive. */
  readonly until: string
  readonly kind: 'POLICY_GOAL' | 'EFFORT_DUTY' | 'RESULT_AGREEMENT'
  /** Null when the source does not say. */
  readonly baseYear: number | null
}

/** Where the goals come from: what the regions wrote in their purchasing strategies. */
export const goalSource = { source: goalList.source, version: goalList.version }

/** The goals of a region, by indicator; none for a region that has set none. */
export function goalsOf(regionId: string): readonly Goal[] {
  return (goalList.goals as readonly Goal[]).filter((goal) => goal.regionId === regionId)
}
