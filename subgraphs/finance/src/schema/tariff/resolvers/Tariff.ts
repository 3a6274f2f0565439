import { may } from '@regiograaf/identity'
import { toCodedValue } from '@regiograaf/subgraph-kit'
import type { TariffResolvers } from './../../types.generated.ts'

export const Tariff: TariffResolvers = {
  __resolveReference: ({ id }, { identity, loaders }) =>
    may(identity, 'READ_TARIFFS') ? loaders.tariffById.load(id) : null,
  municipality: ({ municipalityCode }) => ({ code: municipalityCode }),
  provider: ({ providerAgbCode }) => ({ agbCode: providerAgbCode }),
  productCategory: ({ categoryCode }) => ({ code: categoryCode }),
  unit: ({ unitCode }) => toCodedValue('WJ756', unitCode),
}
