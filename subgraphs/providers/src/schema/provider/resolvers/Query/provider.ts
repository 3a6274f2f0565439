import type { QueryResolvers } from './../../../types.generated.ts'

export const provider: NonNullable<QueryResolvers['provider']> = (_parent, { agbCode }, { loaders }) =>
  loaders.providerByAgbCode.load(agbCode)
