import { toCommitment } from '../../../rules/commitment.ts'
import type { AllocationResolvers } from './../../types.generated.ts'

export const Allocation: AllocationResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.commitmentById.load(id),
  commitment: async (row, _arguments, { loaders }) => toCommitment(row, await loaders.tariffsByCommitment.load(row.id)),
  claimedCents: async ({ id }, _arguments, { loaders }) =>
    (await loaders.claimedByCommitment.load(id))?.claimedCents ?? null,
}
