import { answerClaim as answerClaimAction } from '../../../../actions/answer-claim.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const answerClaim: NonNullable<MutationResolvers['answerClaim']> = (_parent, { input }, context) =>
  answerClaimAction(input, context)
