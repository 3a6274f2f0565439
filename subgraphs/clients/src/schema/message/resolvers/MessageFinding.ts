import { findRule } from '@regiograaf/ijw'
import { toOptionalCodedValue } from '@regiograaf/subgraph-kit'
import type { MessageFindingResolvers } from './../../types.generated.ts'

export const MessageFinding: MessageFindingResolvers = {
  message: ({ rule }) => findRule(rule)?.sentence ?? null,
  returnCode: ({ code }) => toOptionalCodedValue('WJ001', code || null),
}
