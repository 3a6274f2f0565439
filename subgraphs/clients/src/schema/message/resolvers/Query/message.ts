import type { QueryResolvers } from './../../../types.generated.ts'

export const message: NonNullable<QueryResolvers['message']> = (_parent, { id }, { loaders }) =>
  loaders.messageById.load(id)
