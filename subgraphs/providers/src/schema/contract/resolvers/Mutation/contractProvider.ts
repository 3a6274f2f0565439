import { contractProvider as contract } from '../../../../actions/contract-provider.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const contractProvider: NonNullable<MutationResolvers['contractProvider']> = (_parent, { input }, context) =>
  contract(input, context)
