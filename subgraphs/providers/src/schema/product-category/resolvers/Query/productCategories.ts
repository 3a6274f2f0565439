import { productCategories as allProductCategories } from '../../../../product-categories.ts'
import type { QueryResolvers } from './../../../types.generated.ts'

export const productCategories: NonNullable<QueryResolvers['productCategories']> = () => [...allProductCategories]
