import { findProductCategory } from '../../../product-categories.ts'
import type { ProductCategoryResolvers } from './../../types.generated.ts'

export const ProductCategory: ProductCategoryResolvers = {
  __resolveReference: ({ code }) => findProductCategory(code),
  label: ({ labelNl }) => labelNl,
}
