import { confirmRegister as confirmRegisterAction } from '../../../../actions/confirm-register.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const confirmRegister: NonNullable<MutationResolvers['confirmRegister']> = (_parent, { input }, context) =>
  confirmRegisterAction(input, context)
