import { assertPageSize, decodeCursor, toConnection } from '@regiograaf/subgraph-kit'
import type { QueryResolvers } from './../../../types.generated.ts'

export const tariffs: NonNullable<QueryResolvers['tariffs']> = async (
  _parent,
  { first, after, providerAgbCode = null },
  { loaders },
) => {
  assertPageSize(first)
  const rows = await loaders.listTariffs(first + 1, after ? decodeCursor(after) : null, providerAgbCode)
  return toConnection(rows, first, () => loaders.countTariffs(providerAgbCode))
}
