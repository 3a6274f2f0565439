import { assertPageSize, decodeCursor, toConnection } from '@regiograaf/subgraph-kit'
import type { QueryResolvers } from './../../../types.generated.ts'

export const accesses: NonNullable<QueryResolvers['accesses']> = async (
  _parent,
  { clientId, first, after },
  { loaders },
) => {
  assertPageSize(first)
  const rows = await loaders.listAccesses(clientId, first + 1, after ? decodeCursor(after) : null)
  return toConnection(rows, first, () => loaders.countAccesses(clientId))
}
