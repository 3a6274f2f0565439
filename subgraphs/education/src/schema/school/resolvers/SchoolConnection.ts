import type { SchoolConnectionResolvers } from './../../types.generated.ts'

export const SchoolConnection: SchoolConnectionResolvers = {
  totalCount: ({ totalCount }) => totalCount(),
}
