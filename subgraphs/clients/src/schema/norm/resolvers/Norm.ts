import { toCodedValue } from '@regiograaf/subgraph-kit'
import type { NormResolvers } from './../../types.generated.ts'

export const Norm: NormResolvers = {
  productCategories: ({ categoryCodes }) => (categoryCodes ?? []).map((code) => toCodedValue('JZ020', code)),
}
