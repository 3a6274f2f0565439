import type { SecureCareCapacityResolvers } from './../../types.generated.ts'

export const SecureCareCapacity: SecureCareCapacityResolvers = {
  institution: ({ agbCode }) => ({ agbCode }),
}
