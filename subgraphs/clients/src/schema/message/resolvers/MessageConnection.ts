import type { MessageConnectionResolvers } from './../../types.generated.ts'

export const MessageConnection: MessageConnectionResolvers = {
  totalCount: ({ totalCount }) => totalCount(),
}
