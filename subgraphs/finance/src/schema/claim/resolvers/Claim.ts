import { assertPageSize, decodeCursor, toConnection } from '@regiograaf/subgraph-kit'
import type { ClaimResolvers } from './../../types.generated.ts'

export const Claim: ClaimResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.claimById.load(id),
  provider: ({ providerAgbCode }) => (providerAgbCode === null ? null : { agbCode: providerAgbCode }),
  grantedCents: async ({ id }, _arguments, { loaders }) => (await loaders.grantedByClaim.load(id))?.grantedCents ?? 0,
  answer: ({ id }, _arguments, { loaders }) => loaders.getClaimAnswer(id),
  lines: async ({ id }, { first, after }, { loaders }) => {
    assertPageSize(first)
    const rows = await loaders.claimLinesByClaim(first + 1, after ? decodeCursor(after) : null).load(id)
    return toConnection(rows, first, async () => (await loaders.lineCountByClaim.load(id))?.lines ?? 0)
  },
}
