import type { BudgetFrameResolvers } from './../../types.generated.ts'

export const BudgetFrame: BudgetFrameResolvers = {
  municipality: ({ municipalityCode }) => ({ code: municipalityCode }),
  productCategory: ({ categoryCode }) => (categoryCode === null ? null : { code: categoryCode }),
}
