import { answerFigure } from '@regiograaf/figures'
import { clientsInSecureCare as figure } from '../../../../figures/secure-care.ts'
import type { QueryResolvers } from './../../../types.generated.ts'

export const clientsInSecureCare: NonNullable<QueryResolvers['clientsInSecureCare']> = (_parent, question, context) =>
  answerFigure(figure, question, context)
