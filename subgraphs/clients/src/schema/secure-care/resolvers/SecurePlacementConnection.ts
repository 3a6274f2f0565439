import type { SecurePlacementConnectionResolvers } from './../../types.generated.ts'

export const SecurePlacementConnection: SecurePlacementConnectionResolvers = {
  totalCount: ({ totalCount }) => totalCount(),
}
