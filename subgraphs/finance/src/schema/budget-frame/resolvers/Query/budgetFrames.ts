import { today } from '@regiograaf/subgraph-kit'
import type { QueryResolvers } from './../../../types.generated.ts'

export const budgetFrames: NonNullable<QueryResolvers['budgetFrames']> = (_parent, { year, on }, { loaders }) =>
  loaders.listBudgetFrames(year, on ?? today())
