import type { WaitingListEntryResolvers } from './../../types.generated.ts'

export const WaitingListEntry: WaitingListEntryResolvers = {
  client: ({ clientId }, _arguments, { loaders }) => loaders.clientById.load(clientId),
  organisation: ({ providerAgbCode }) => (providerAgbCode === null ? null : { agbCode: providerAgbCode }),
  productCategory: ({ categoryCode }) => (categoryCode === null ? null : { code: categoryCode }),
}
