import { assertPageSize, decodeCursor, toConnection } from '@regiograaf/subgraph-kit'
import { assertRegion } from '../../../../regions.ts'
import type { QueryResolvers } from './../../../types.generated.ts'

export const providers: NonNullable<QueryResolvers['providers']> = async (
  _parent,
  { first, after, regionId = null },
  { loaders },
) => {
  assertPageSize(first)
  assertRegion(regionId)
  const rows = await loaders.listProviders(first + 1, after ? decodeCursor(after) : null, regionId)
  return toConnection(rows, first, () => loaders.countProviders(regionId))
}
