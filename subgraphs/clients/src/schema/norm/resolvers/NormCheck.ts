import type { NormCheckResolvers } from './../../types.generated.ts'

export const NormCheck: NormCheckResolvers = {
  deviation: async ({ norm, allocationId }, _arguments, { loaders }) => {
    const deviations = await loaders.normDeviationsByAllocation.load(allocationId)
    return deviations.find(({ normId }) => normId === norm.id) ?? null
  },
}
