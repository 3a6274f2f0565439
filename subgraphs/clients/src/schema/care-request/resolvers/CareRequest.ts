import { toOptionalCodedValue } from '@regiograaf/subgraph-kit'
import { toReferrer } from '../../../rules/referrer.ts'
import type { CareRequestResolvers } from './../../types.generated.ts'

export const CareRequest: CareRequestResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.careRequestById.load(id),
  client: ({ clientId }, _arguments, { loaders }) => loaders.clientById.load(clientId),
  provider: ({ providerAgbCode }) => (providerAgbCode === null ? null : { agbCode: providerAgbCode }),
  reason: ({ reasonCode }) => toOptionalCodedValue('WJ758', reasonCode),
  referrer: (row) => toReferrer(row),
  rejectionReason: ({ rejectionReasonCode }) => toOptionalCodedValue('WJ759', rejectionReasonCode),
  responsibleMunicipality: ({ responsibleMunicipalityCode: code }) => (code === null ? null : { code }),
  allocations: ({ id }, _arguments, { loaders }) => loaders.allocationsByRequest.load(id),
}
