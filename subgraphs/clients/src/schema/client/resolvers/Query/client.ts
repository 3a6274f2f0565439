import { assertMay } from '@regiograaf/subgraph-kit'
import type { QueryResolvers } from './../../../types.generated.ts'

export const client: NonNullable<QueryResolvers['client']> = (_parent, { id }, { identity, loaders }) => {
  assertMay(identity, 'READ_CLIENT_FILES')
  return loaders.clientById.load(id)
}
