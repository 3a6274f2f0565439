import type { QueryResolvers } from './../../../types.generated.ts'

export const careRequest: NonNullable<QueryResolvers['careRequest']> = (_parent, { id }, { loaders }) =>
  loaders.careRequestById.load(id)
