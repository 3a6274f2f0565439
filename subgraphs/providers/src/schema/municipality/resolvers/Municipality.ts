import { findMunicipality, inhabitants, predecessorsOf } from '@regiograaf/reference-data'
import { findYouthCareRegion, toMunicipalities, toRegions } from '../../../regions.ts'
import type { MunicipalityResolvers } from './../../types.generated.ts'

export const Municipality: MunicipalityResolvers = {
  __resolveReference: ({ code }) => findMunicipality(code),
  region: (municipality, { on }) => findYouthCareRegion(municipality, on),
  supraRegionalPartnerships: (municipality, { on }) => toRegions(findYouthCareRegion(municipality, on)?.partOf ?? []),
  predecessors: ({ code }) => toMunicipalities(predecessorsOf(code)),
  successor: ({ successorCode }) => findMunicipality(successorCode ?? ''),
  inhabitants: ({ code }, { year }) => inhabitants(code, year),
}
