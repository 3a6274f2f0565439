import type { IjwMessage, MessageType } from '../definitions/messages.ts'

/** A rule of the standard within one message that no schema can express. `check` reports the path of every element that breaks it. */
export interface Rule {
  readonly id: string
  readonly sentence: string
  readonly level: 2
  readonly code: string
  readonly messages: readonly MessageType[]
  check(message: IjwMessage, report: (path: string) => void, today: string): void
}

type MessageOfType<T extends MessageType> = Extract<IjwMessage, { type: T }>

/** A rule within one message (level 2): every breach is answered with return code 0001. */
export function withinMessage<const T extends MessageType>(
  id: string,
  messages: readonly T[],
  sentence: string,
  check: (message: MessageOfType<T>, report: (path: string) => void, today: string) => void,
): Rule {
  return { id, sentence, level: 2, code: '0001', messages, check: check as Rule['check'] }
}
