import type { ForecastConnectionResolvers } from './../../types.generated.ts'

export const ForecastConnection: ForecastConnectionResolvers = {
  totalCount: ({ totalCount }) => totalCount(),
}
