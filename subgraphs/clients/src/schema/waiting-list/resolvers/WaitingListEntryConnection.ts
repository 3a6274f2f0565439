import type { WaitingListEntryConnectionResolvers } from './../../types.generated.ts'

export const WaitingListEntryConnection: WaitingListEntryConnectionResolvers = {
  totalCount: ({ totalCount }) => totalCount(),
}
