import { answerFigure } from '@regiograaf/figures'
import { allocationsStarted as figure } from '../../../../figures/allocations-started.ts'
import type { QueryResolvers } from './../../../types.generated.ts'

export const allocationsStarted: NonNullable<QueryResolvers['allocationsStarted']> = (_parent, question, context) =>
  answerFigure(figure, question, context)
