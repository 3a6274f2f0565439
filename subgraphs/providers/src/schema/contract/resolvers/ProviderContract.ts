import { findRegion } from '@regiograaf/reference-data'
import type { ProviderContractResolvers } from './../../types.generated.ts'

export const ProviderContract: ProviderContractResolvers = {
  provider: ({ agbCode }, _arguments, { loaders }) => loaders.providerByAgbCode.load(agbCode),
  region: ({ regionId }) => findRegion(regionId),
}
