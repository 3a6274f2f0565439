import type { AccessConnectionResolvers } from './../../types.generated.ts'

export const AccessConnection: AccessConnectionResolvers = {
  totalCount: ({ totalCount }) => totalCount(),
}
