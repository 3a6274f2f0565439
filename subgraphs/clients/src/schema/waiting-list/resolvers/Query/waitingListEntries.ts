import { assertPageSize, decodeCursor, toConnection } from '@regiograaf/subgraph-kit'
import type { QueryResolvers } from './../../../types.generated.ts'

export const waitingListEntries: NonNullable<QueryResolvers['waitingListEntries']> = async (
  _parent,
  { filter, first, after },
  { loaders },
) => {
  assertPageSize(first)
  const rows = await loaders.listWaitingListEntries(filter ?? {}, first + 1, after ? decodeCursor(after) : null)
  return toConnection(rows, first, () => loaders.countWaitingListEntries(filter ?? {}))
}
