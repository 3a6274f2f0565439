import { unprotectAddress as unprotectAddressAction } from '../../../../actions/protect-address.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const unprotectAddress: NonNullable<MutationResolvers['unprotectAddress']> = (_parent, { input }, context) =>
  unprotectAddressAction(input, context)
