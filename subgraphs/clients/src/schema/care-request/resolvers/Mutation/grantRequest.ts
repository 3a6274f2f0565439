import { grantRequest as grantRequestAction } from '../../../../actions/grant-request.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const grantRequest: NonNullable<MutationResolvers['grantRequest']> = (_parent, { input }, context) =>
  grantRequestAction(input, context)
