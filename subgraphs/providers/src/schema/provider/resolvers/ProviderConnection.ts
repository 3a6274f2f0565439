import type { ProviderConnectionResolvers } from './../../types.generated.ts'

export const ProviderConnection: ProviderConnectionResolvers = {
  totalCount: ({ totalCount }) => totalCount(),
}
