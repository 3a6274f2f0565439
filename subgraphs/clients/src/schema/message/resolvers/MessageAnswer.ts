import type { MessageAnswerResolvers } from './../../types.generated.ts'

export const MessageAnswer: MessageAnswerResolvers = {}
