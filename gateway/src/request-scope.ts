import { AsyncLocalStorage } from 'node:async_hooks'
import type { AnswerType } from './answer-type.ts'

/** What is known of the request under way where Apollo Server hands over no context of it. */
export interface RequestScope {
  readonly requestId: string
  readonly answerType: AnswerType
}

export const requestScope = new AsyncLocalStorage<RequestScope>()
