import { registerWaiting as registerWaitingAction } from '../../../../actions/register-waiting.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const registerWaiting: NonNullable<MutationResolvers['registerWaiting']> = (_parent, { input }, context) =>
  registerWaitingAction(input, context)
