import { answerFigure } from '@regiograaf/figures'
import { grantedCosts as figure } from '../../../../figures/granted-costs.ts'
import type { QueryResolvers } from './../../../types.generated.ts'

export const grantedCosts: NonNullable<QueryResolvers['grantedCosts']> = (_parent, question, context) =>
  answerFigure(figure, question, context)
