import { deleteAllocation as deleteAllocationAction } from '../../../../actions/delete-allocation.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const deleteAllocation: NonNullable<MutationResolvers['deleteAllocation']> = (_parent, { input }, context) =>
  deleteAllocationAction(input, context)
