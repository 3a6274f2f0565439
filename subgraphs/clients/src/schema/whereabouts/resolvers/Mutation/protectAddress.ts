import { protectAddress as protectAddressAction } from '../../../../actions/protect-address.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const protectAddress: NonNullable<MutationResolvers['protectAddress']> = (_parent, { input }, context) =>
  protectAddressAction(input, context)
