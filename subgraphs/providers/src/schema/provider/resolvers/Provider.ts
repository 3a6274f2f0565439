import { findProductCategory } from '../../../product-categories.ts'
import { toRegions } from '../../../regions.ts'
import type { ProviderResolvers } from './../../types.generated.ts'

export const Provider: ProviderResolvers = {
  __resolveReference: ({ agbCode }, { loaders }) => loaders.providerByAgbCode.load(agbCode),
  regions: async ({ agbCode }, _arguments, { loaders }) => {
    const rows = await loaders.regionsByProvider.load(agbCode)
    return toRegions(rows.map(({ regionId }) => regionId))
  },
  productCategories: async ({ agbCode }, _arguments, { loaders }) => {
    const rows = await loaders.productCategoriesByProvider.load(agbCode)
    return rows.flatMap(({ categoryCode }) => findProductCategory(categoryCode) ?? [])
  },
}
