import { assertYouthCareRegion } from '@regiograaf/figures'
import { normsOf } from '@regiograaf/reference-data'
import type { QueryResolvers } from './../../../types.generated.ts'

export const norms: NonNullable<QueryResolvers['norms']> = (_parent, { regionId }) => {
  assertYouthCareRegion(regionId)
  return [...normsOf(regionId)]
}
