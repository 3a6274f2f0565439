import { findSnapshot } from '../../../../figures/budget-figures.ts'
import type { QueryResolvers } from './../../../types.generated.ts'

export const financialSnapshot: NonNullable<QueryResolvers['financialSnapshot']> = (_parent, question, context) =>
  findSnapshot(question, context)
