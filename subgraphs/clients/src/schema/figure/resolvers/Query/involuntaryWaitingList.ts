import { findInvoluntaryWaitingList } from '../../../../figures/waiting.ts'
import type { QueryResolvers } from './../../../types.generated.ts'

export const involuntaryWaitingList: NonNullable<QueryResolvers['involuntaryWaitingList']> = (
  _parent,
  question,
  context,
) => findInvoluntaryWaitingList(question, context)
