import { findMunicipality, findRegion } from '@regiograaf/reference-data'
import { today } from '@regiograaf/subgraph-kit'
import { isInForce, toDesk } from '../../../rules/mandate.ts'
import type { MandateResolvers } from './../../types.generated.ts'

export const Mandate: MandateResolvers = {
  municipality: ({ municipalityCode }) => known(findMunicipality(municipalityCode)),
  region: ({ regionId }) => known(findRegion(regionId)),
  desk: ({ desk }) => toDesk(desk),
  grantedOn: ({ grantedAt }) => today(grantedAt),
  revokedOn: ({ revokedAt }) => (revokedAt === null ? null : today(revokedAt)),
  isInForce: (mandate) => isInForce(mandate, today()),
}

/** A mandate is granted to a known region by a known municipality, and no list of ours ever loses one. */
function known<T>(party: T | null): T {
  if (party === null) throw new Error('A party of a mandate is missing from the reference data.')
  return party
}
