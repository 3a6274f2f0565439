import { findRegion } from '@regiograaf/reference-data'
import { listMembers, listParts, toRegions } from '../../../regions.ts'
import type { RegionResolvers } from './../../types.generated.ts'

export const Region: RegionResolvers = {
  __resolveReference: ({ id }) => findRegion(id),
  kind: ({ kind }) => (kind === 'youth-care' ? 'YOUTH_CARE' : 'SUPRA_REGIONAL'),
  members: ({ id }, { on }) => listMembers(id, on),
  partOf: ({ partOf }) => toRegions(partOf),
  parts: ({ id }) => listParts(id),
}
