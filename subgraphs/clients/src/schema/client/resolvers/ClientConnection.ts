import type { ClientConnectionResolvers } from './../../types.generated.ts'

export const ClientConnection: ClientConnectionResolvers = {
  totalCount: ({ totalCount }) => totalCount(),
}
