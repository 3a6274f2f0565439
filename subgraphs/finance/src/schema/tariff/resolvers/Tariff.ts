import { toCodedValue } from '@regiograaf/subgraph-kit'
import type { TariffResolvers } from './../../types.generated.ts'

export const Tariff: TariffResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.tariffById.load(id),
  municipality: ({ municipalityCode }) => ({ code: municipalityCode }),
  provider: ({ providerAgbCode }) => ({ agbCode: providerAgbCode }),
  productCategory: ({ categoryCode }) => ({ code: categoryCode }),
  unit: ({ unitCode }) => toCodedValue('WJ756', unitCode),
}
