import { recordPerspectivePlan as recordPerspectivePlanAction } from '../../../../actions/record-perspective-plan.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const recordPerspectivePlan: NonNullable<MutationResolvers['recordPerspectivePlan']> = (
  _parent,
  { input },
  context,
) => recordPerspectivePlanAction(input, context)
