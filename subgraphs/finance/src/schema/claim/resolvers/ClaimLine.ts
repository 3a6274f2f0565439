import { toCodedValue } from '@regiograaf/subgraph-kit'
import type { ClaimLineResolvers } from './../../types.generated.ts'

export const ClaimLine: ClaimLineResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.claimLineById.load(id),
  allocation: ({ matched, allocationId }, _arguments, { loaders }) =>
    matched ? loaders.commitmentById.load(allocationId) : null,
  client: ({ clientId }) => ({ id: clientId }),
  productCategory: ({ categoryCode }) => ({ code: categoryCode }),
  verdict: ({ returnCodes }) => (returnCodes.length > 0 ? 'REJECTED' : 'GRANTED'),
  returnCodes: ({ returnCodes }) => returnCodes.map((code) => toCodedValue('WJ001', code)),
  unit: ({ unitCode }) => toCodedValue('WJ756', unitCode),
}
