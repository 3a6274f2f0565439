import { successorOf } from '@regiograaf/reference-data'
import { toCodedValue, today, toOptionalCodedValue } from '@regiograaf/subgraph-kit'
import { toBirthDatePrecision } from '../../../rules/birth-date.ts'
import { perspectivePlanDueOn } from '../../../rules/perspective-plan.ts'
import type { ClientResolvers } from './../../types.generated.ts'

export const Client: ClientResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.clientById.load(id),
  responsibleMunicipality: ({ municipalityCode }) => ({ code: successorOf(municipalityCode, today()) }),
  birthDatePrecision: ({ birthDateUse }) => toBirthDatePrecision(birthDateUse),
  sex: ({ sexCode }) => toCodedValue('COD046', sexCode),
  legalStatus: ({ legalStatusCode }) => toOptionalCodedValue('WJ232', legalStatusCode),
  legalRepresentation: ({ legalRepresentationCode }) => toOptionalCodedValue('WJ003', legalRepresentationCode),
  bsn: ({ id }, _arguments, { loaders }) => loaders.getBsn(id),
  secretAddress: async ({ id }, _arguments, { loaders }) => (await loaders.secretAddressByClient.load(id)) !== null,
  whereabouts: ({ id }, _arguments, { loaders }) => loaders.whereaboutsByClient.load(id),
  careRequests: ({ id }, _arguments, { loaders }) => loaders.careRequestsByClient.load(id),
  securePlacements: ({ id }, _arguments, { loaders }) => loaders.securePlacementsByClient.load(id),
  waitingListEntries: ({ id }, _arguments, { loaders }) => loaders.waitingListEntriesByClient.load(id),
  perspectivePlanDueOn,
  perspectivePlans: ({ id }, _arguments, { loaders }) => loaders.perspectivePlansByClient.load(id),
  allocations: ({ id }, _arguments, { loaders }) => loaders.allocationsByClient.load(id),
}
