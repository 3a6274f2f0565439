import { answerFigure } from '@regiograaf/figures'
import { normFramework as figure } from '../../../../figures/norm-framework.ts'
import type { QueryResolvers } from './../../../types.generated.ts'

export const normFramework: NonNullable<QueryResolvers['normFramework']> = (_parent, question, context) =>
  answerFigure(figure, question, context)
