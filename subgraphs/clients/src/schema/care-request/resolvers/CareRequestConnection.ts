import type { CareRequestConnectionResolvers } from './../../types.generated.ts'

export const CareRequestConnection: CareRequestConnectionResolvers = {
  totalCount: ({ totalCount }) => totalCount(),
}
