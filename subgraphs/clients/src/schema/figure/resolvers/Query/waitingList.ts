import { answerFigure } from '@regiograaf/figures'
import { waitingList as figure } from '../../../../figures/waiting.ts'
import type { QueryResolvers } from './../../../types.generated.ts'

export const waitingList: NonNullable<QueryResolvers['waitingList']> = (_parent, question, context) =>
  answerFigure(figure, question, context)
