import { registerProvider as register } from '../../../../actions/register-provider.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const registerProvider: NonNullable<MutationResolvers['registerProvider']> = (_parent, { input }, context) =>
  register(input, context)
