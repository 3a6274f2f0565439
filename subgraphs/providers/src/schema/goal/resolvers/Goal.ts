import { findRegion } from '@regiograaf/reference-data'
import type { GoalResolvers } from './../../types.generated.ts'

export const Goal: GoalResolvers = {
  region: ({ regionId }) => findRegion(regionId),
}
