import { normsOfMunicipality } from '@regiograaf/reference-data'
import { today } from '@regiograaf/subgraph-kit'
import type { NormDeviationResolvers } from './../../types.generated.ts'

export const NormDeviation: NormDeviationResolvers = {
  allocation: ({ allocationId }, _arguments, { loaders }) => loaders.allocationById.load(allocationId),
  norm: ({ municipalityCode, normId }) =>
    normsOfMunicipality(municipalityCode, today()).find(({ id }) => id === normId) ?? null,
}
