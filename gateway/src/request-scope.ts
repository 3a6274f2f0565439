import { AsyncLocalStorage } from 'node:async_hooks'
import type { AnswerType } from './answer-type.ts'
import type { ErrorCode } from './error-codes.ts'

/** What is known of the request under way where Apollo Server hands over no context of it. */
export interface RequestScope {
  readonly requestId: string
  readonly answerType: AnswerType
  /** The codes of an answer without data, once there is one. */
  refusedFor: readonly ErrorCode[]
}

export const requestScope = new AsyncLocalStorage<RequestScope>()
