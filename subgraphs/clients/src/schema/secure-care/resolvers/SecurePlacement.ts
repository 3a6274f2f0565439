import { toOptionalCodedValue } from '@regiograaf/subgraph-kit'
import type { SecurePlacementResolvers } from './../../types.generated.ts'

export const SecurePlacement: SecurePlacementResolvers = {
  client: ({ clientId }, _arguments, { loaders }) => loaders.clientById.load(clientId),
  institution: ({ providerAgbCode }) => (providerAgbCode === null ? null : { agbCode: providerAgbCode }),
  // As it was: the successor of a former municipality was not responsible then.
  responsibleMunicipality: ({ municipalityCode }) => ({ code: municipalityCode }),
  measure: ({ measureCode }) => toOptionalCodedValue('CBS_MAATREGEL', measureCode),
}
