import { rejectRequest as rejectRequestAction } from '../../../../actions/reject-request.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const rejectRequest: NonNullable<MutationResolvers['rejectRequest']> = (_parent, { input }, context) =>
  rejectRequestAction(input, context)
