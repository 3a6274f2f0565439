import type { MandateConnectionResolvers } from './../../types.generated.ts'

export const MandateConnection: MandateConnectionResolvers = {
  totalCount: ({ totalCount }) => totalCount(),
}
