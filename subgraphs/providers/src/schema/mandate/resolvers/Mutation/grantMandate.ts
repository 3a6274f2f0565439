import { grantMandate as grant } from '../../../../actions/grant-mandate.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const grantMandate: NonNullable<MutationResolvers['grantMandate']> = (_parent, { input }, context) =>
  grant(input, context)
