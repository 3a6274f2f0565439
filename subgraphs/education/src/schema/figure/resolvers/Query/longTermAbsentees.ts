import { answerFigure } from '@regiograaf/figures'
import { longTermAbsentees as figure } from '../../../../figures/long-term-absentees.ts'
import type { QueryResolvers } from './../../../types.generated.ts'

export const longTermAbsentees: NonNullable<QueryResolvers['longTermAbsentees']> = (_parent, question, context) =>
  answerFigure(figure, question, context)
