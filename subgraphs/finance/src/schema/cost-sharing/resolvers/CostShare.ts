import type { CostShareResolvers } from './../../types.generated.ts'

export const CostShare: CostShareResolvers = {
  municipality: ({ code }) => ({ code }),
}
