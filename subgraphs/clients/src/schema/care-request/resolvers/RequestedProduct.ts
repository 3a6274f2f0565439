import { toAllocatedVolume } from '../../../rules/allocated-volume.ts'
import type { RequestedProductResolvers } from './../../types.generated.ts'

export const RequestedProduct: RequestedProductResolvers = {
  allocation: ({ allocationId }, _arguments, { loaders }) =>
    allocationId === undefined ? null : loaders.allocationById.load(allocationId),
  productCategory: ({ categoryCode }) => (categoryCode === undefined ? null : { code: categoryCode }),
  volume: ({ volume = null, unitCode = null, frequencyCode = null }) =>
    toAllocatedVolume({ volume, unitCode, frequencyCode }),
}
