import { endAllocation as endAllocationAction } from '../../../../actions/end-allocation.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const endAllocation: NonNullable<MutationResolvers['endAllocation']> = (_parent, { input }, context) =>
  endAllocationAction(input, context)
