import { answerFigure } from '@regiograaf/figures'
import { perspectivePlans as figure } from '../../../../figures/perspective-plans.ts'
import type { QueryResolvers } from './../../../types.generated.ts'

export const perspectivePlans: NonNullable<QueryResolvers['perspectivePlans']> = (_parent, question, context) =>
  answerFigure(figure, question, context)
