import { assertPageSize, decodeCursor, toConnection } from '@regiograaf/subgraph-kit'
import type { QueryResolvers } from './../../../types.generated.ts'

export const mandates: NonNullable<QueryResolvers['mandates']> = async (_parent, { first, after }, { loaders }) => {
  assertPageSize(first)
  const rows = await loaders.listMandates(first + 1, after ? decodeCursor(after) : null)
  return toConnection(rows, first, loaders.countMandates)
}
