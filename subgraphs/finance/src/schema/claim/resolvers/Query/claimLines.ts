import { assertPageSize, decodeCursor, toConnection } from '@regiograaf/subgraph-kit'
import type { QueryResolvers } from './../../../types.generated.ts'

export const claimLines: NonNullable<QueryResolvers['claimLines']> = async (
  _parent,
  { first, after, matched = null },
  { loaders },
) => {
  assertPageSize(first)
  const rows = await loaders.listClaimLines(first + 1, after ? decodeCursor(after) : null, matched)
  return toConnection(rows, first, () => loaders.countClaimLines(matched))
}
