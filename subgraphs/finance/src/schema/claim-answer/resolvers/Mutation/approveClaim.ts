import { approveClaim as approveClaimAction } from '../../../../actions/approve-claim.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const approveClaim: NonNullable<MutationResolvers['approveClaim']> = (_parent, { input }, context) =>
  approveClaimAction(input, context)
