import { assertPageSize, decodeCursor, toConnection } from '@regiograaf/subgraph-kit'
import type { QueryResolvers } from './../../../types.generated.ts'

export const claims: NonNullable<QueryResolvers['claims']> = async (_parent, { first, after }, { loaders }) => {
  assertPageSize(first)
  const rows = await loaders.listClaims(first + 1, after ? decodeCursor(after) : null)
  return toConnection(rows, first, loaders.countClaims)
}
