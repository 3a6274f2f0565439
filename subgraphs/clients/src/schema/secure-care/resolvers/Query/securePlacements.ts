import { assertPageSize, decodeCursor, toConnection } from '@regiograaf/subgraph-kit'
import type { QueryResolvers } from './../../../types.generated.ts'

export const securePlacements: NonNullable<QueryResolvers['securePlacements']> = async (
  _parent,
  { filter, first, after },
  { loaders },
) => {
  assertPageSize(first)
  const rows = await loaders.listSecurePlacements(filter ?? {}, first + 1, after ? decodeCursor(after) : null)
  return toConnection(rows, first, () => loaders.countSecurePlacements(filter ?? {}))
}
