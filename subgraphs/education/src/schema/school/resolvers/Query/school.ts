import type { QueryResolvers } from './../../../types.generated.ts'

export const school: NonNullable<QueryResolvers['school']> = (_parent, { brin }, { loaders }) =>
  loaders.schoolByBrin.load(brin)
