import { findRule, strictness } from '@regiograaf/ijw'
import { toOptionalCodedValue } from '@regiograaf/subgraph-kit'
import type { MessageFindingResolvers } from './../../types.generated.ts'

/** Of the rules of the hub itself. */
const sentences: Readonly<Record<string, string>> = strictness

export const MessageFinding: MessageFindingResolvers = {
  message: ({ rule }) => findRule(rule)?.sentence ?? sentences[rule] ?? null,
  returnCode: ({ code }) => toOptionalCodedValue('WJ001', code || null),
}
