import { findWaitingTimes } from '../../../../figures/waiting.ts'
import type { QueryResolvers } from './../../../types.generated.ts'

export const waitingTimes: NonNullable<QueryResolvers['waitingTimes']> = (_parent, question, context) =>
  findWaitingTimes(question, context)
