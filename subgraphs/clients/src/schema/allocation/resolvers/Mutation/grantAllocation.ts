import { grantAllocation as grantAllocationAction } from '../../../../actions/grant-allocation.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const grantAllocation: NonNullable<MutationResolvers['grantAllocation']> = (_parent, { input }, context) =>
  grantAllocationAction(input, context)
