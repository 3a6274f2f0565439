import { findSecureCareCapacities } from '../../../../figures/secure-care-occupancy.ts'
import type { QueryResolvers } from './../../../types.generated.ts'

export const secureCareCapacities: NonNullable<QueryResolvers['secureCareCapacities']> = (
  _parent,
  { regionId, on },
  context,
) => findSecureCareCapacities(regionId, on, context)
