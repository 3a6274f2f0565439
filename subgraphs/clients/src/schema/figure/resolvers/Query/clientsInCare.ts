import { answerFigure } from '@regiograaf/figures'
import { clientsInCare as figure } from '../../../../figures/clients-in-care.ts'
import type { QueryResolvers } from './../../../types.generated.ts'

export const clientsInCare: NonNullable<QueryResolvers['clientsInCare']> = (_parent, question, context) =>
  answerFigure(figure, question, context)
