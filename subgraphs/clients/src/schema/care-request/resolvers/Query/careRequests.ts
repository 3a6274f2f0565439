import { assertPageSize, decodeCursor, toConnection } from '@regiograaf/subgraph-kit'
import type { QueryResolvers } from './../../../types.generated.ts'

export const careRequests: NonNullable<QueryResolvers['careRequests']> = async (
  _parent,
  { filter, first, after },
  { loaders },
) => {
  assertPageSize(first)
  const rows = await loaders.listCareRequests(filter ?? {}, first + 1, after ? decodeCursor(after) : null)
  return toConnection(rows, first, () => loaders.countCareRequests(filter ?? {}))
}
