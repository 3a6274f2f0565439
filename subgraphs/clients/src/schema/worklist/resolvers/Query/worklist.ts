import { assertPageSize, toConnection } from '@regiograaf/subgraph-kit'
import { decodePlace, encodePlace } from '../../../../data/worklist-place.ts'
import type { QueryResolvers } from './../../../types.generated.ts'

export const worklist: NonNullable<QueryResolvers['worklist']> = async (
  _parent,
  { filter, first, after },
  { loaders },
) => {
  assertPageSize(first)
  const rows = await loaders.listWorklist(filter ?? {}, first + 1, after ? decodePlace(after) : null)
  return toConnection(rows, first, () => loaders.countWorklist(filter ?? {}), encodePlace)
}
