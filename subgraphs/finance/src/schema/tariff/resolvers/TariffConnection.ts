import type { TariffConnectionResolvers } from './../../types.generated.ts'

export const TariffConnection: TariffConnectionResolvers = {
  totalCount: ({ totalCount }) => totalCount(),
}
