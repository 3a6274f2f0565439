import { revokeMandate as revoke } from '../../../../actions/revoke-mandate.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const revokeMandate: NonNullable<MutationResolvers['revokeMandate']> = (_parent, { input }, context) =>
  revoke(input, context)
