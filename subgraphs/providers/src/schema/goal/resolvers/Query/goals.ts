import { measureGoals } from '../../../../figures/goals.ts'
import type { QueryResolvers } from './../../../types.generated.ts'

export const goals: NonNullable<QueryResolvers['goals']> = (_parent, { regionId, on }, context) =>
  measureGoals(regionId, on, context)
