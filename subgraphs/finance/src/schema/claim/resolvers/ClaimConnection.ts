import type { ClaimConnectionResolvers } from './../../types.generated.ts'

export const ClaimConnection: ClaimConnectionResolvers = {
  totalCount: ({ totalCount }) => totalCount(),
}
