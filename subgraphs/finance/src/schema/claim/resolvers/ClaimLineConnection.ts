import type { ClaimLineConnectionResolvers } from './../../types.generated.ts'

export const ClaimLineConnection: ClaimLineConnectionResolvers = {
  totalCount: ({ totalCount }) => totalCount(),
}
