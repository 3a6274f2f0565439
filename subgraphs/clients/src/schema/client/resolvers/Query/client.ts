import type { QueryResolvers } from './../../../types.generated.ts'

export const client: NonNullable<QueryResolvers['client']> = (_parent, { id }, { loaders }) =>
  loaders.clientById.load(id)
