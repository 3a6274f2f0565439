import { assertYouthCareRegion, figureDefinitions, type GoalScore, limitOf, scoreGoal } from '@regiograaf/figures'
import { type Goal, goalsOf } from '@regiograaf/reference-data'
import type { Context } from '../context.ts'
import { countContracts, type Measurement } from './contracted-providers.ts'

/** A goal with what was measured of it. */
export interface MeasuredGoal extends Goal {
  readonly targetStatus: 'SET' | 'OPEN'
  readonly limit: number | null
  readonly measurement: Measurement['figure'] | null
  readonly score: GoalScore
}

/** The figures of this subgraph that goals are held against, by their id in the catalogue. */
const measures: Readonly<Record<string, typeof countContracts>> = {
  [figureDefinitions.contractedProviders.id]: countContracts,
}

/** The goals of a region, each with its figure on a day and its score (SYS-16). Throws BAD_USER_INPUT for what is no youth care region. */
export async function measureGoals(
  regionId: string,
  on: string | null | undefined,
  context: Pick<Context, 'loaders'>,
): Promise<MeasuredGoal[]> {
  assertYouthCareRegion(regionId)
  return Promise.all(
    goalsOf(regionId).map(async (goal) => {
      const measured = (await measures[goal.indicatorId]?.(regionId, on, context)) ?? null
      return {
        ...goal,
        targetStatus: goal.target === null ? ('OPEN' as const) : ('SET' as const),
        limit: limitOf(goal),
        measurement: measured?.figure ?? null,
        score: scoreGoal(goal, measured?.answer ?? null),
      }
    }),
  )
}
