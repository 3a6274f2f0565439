import { endWaiting as endWaitingAction } from '../../../../actions/end-waiting.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const endWaiting: NonNullable<MutationResolvers['endWaiting']> = (_parent, { input }, context) =>
  endWaitingAction(input, context)
