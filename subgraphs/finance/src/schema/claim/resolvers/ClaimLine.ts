import { may } from '@regiograaf/identity'
import { toCodedValue } from '@regiograaf/subgraph-kit'
import type { ClaimLineResolvers } from './../../types.generated.ts'

export const ClaimLine: ClaimLineResolvers = {
  __resolveReference: ({ id }, { identity, loaders }) =>
    may(identity, 'READ_CLAIMS') ? loaders.claimLineById.load(id) : null,
  allocation: ({ matched, allocationId }, _arguments, { loaders }) =>
    matched ? loaders.commitmentById.load(allocationId) : null,
  client: ({ clientId }) => ({ id: clientId }),
  productCategory: ({ categoryCode }) => ({ code: categoryCode }),
  unit: ({ unitCode }) => toCodedValue('WJ756', unitCode),
}
