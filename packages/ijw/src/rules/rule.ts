import type { IjwMessage, MessageType } from '../definitions/messages.ts'

/** What is known of a rule of the standard that is checked. A rule may be checked in parts, each under the same id. */
export interface RuleFacts {
  readonly id: string
  /** What a message must do, or what is wrong with one that does not; it repeats no value of a message. */
  readonly sentence: string
  readonly level: 2 | 3 | 4
  readonly code: string | null
  readonly messages: readonly MessageType[]
}

/** A rule within one message that no schema can express. `check` reports the path of every element that breaks it. */
export interface Rule extends RuleFacts {
  readonly level: 2
  readonly code: string
  check(message: IjwMessage, report: (path: string) => void): void
}

type MessageOfType<T extends MessageType> = Extract<IjwMessage, { type: T }>

/** A rule within one message (level 2): every breach is answered with return code 0001. */
export function withinMessage<const T extends MessageType>(
  id: string,
  messages: readonly T[],
  sentence: string,
  check: (message: MessageOfType<T>, report: (path: string) => void) => void,
): Rule {
  return { id, sentence, level: 2, code: '0001', messages, check: check as Rule['check'] }
}
