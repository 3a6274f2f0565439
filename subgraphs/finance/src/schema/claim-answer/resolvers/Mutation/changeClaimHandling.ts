import { changeClaimHandling as changeClaimHandlingAction } from '../../../../actions/change-claim-handling.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const changeClaimHandling: NonNullable<MutationResolvers['changeClaimHandling']> = (
  _parent,
  { input },
  context,
) => changeClaimHandlingAction(input, context)
