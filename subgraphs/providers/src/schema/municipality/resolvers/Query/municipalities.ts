import { assertRegion, listMembers } from '../../../../regions.ts'
import type { QueryResolvers } from './../../../types.generated.ts'

export const municipalities: NonNullable<QueryResolvers['municipalities']> = (_parent, { regionId, on }) => {
  assertRegion(regionId)
  return listMembers(regionId, on)
}
