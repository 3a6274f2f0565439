import { changeAllocation as changeAllocationAction } from '../../../../actions/change-allocation.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const changeAllocation: NonNullable<MutationResolvers['changeAllocation']> = (_parent, { input }, context) =>
  changeAllocationAction(input, context)
