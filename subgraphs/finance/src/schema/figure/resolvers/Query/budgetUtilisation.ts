import { findUtilisation } from '../../../../figures/budget-figures.ts'
import type { QueryResolvers } from './../../../types.generated.ts'

export const budgetUtilisation: NonNullable<QueryResolvers['budgetUtilisation']> = (_parent, question, context) =>
  findUtilisation(question, context)
