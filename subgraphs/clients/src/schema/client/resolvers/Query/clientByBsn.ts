import type { QueryResolvers } from './../../../types.generated.ts'

export const clientByBsn: NonNullable<QueryResolvers['clientByBsn']> = (_parent, { bsn }, { loaders }) =>
  loaders.findClientByBsn(bsn)
