import type { IjwMessage, MessageType } from '../definitions/messages.ts'
import type { Facts } from '../exchange/known-facts.ts'

/**
 * Names what breaks the rule: the path of a class, or of an element in it, with an index where elements repeat
 * (`/Bericht/Client/StartProducten/StartProduct[2]`). The return code goes to the innermost class of that path that carries
 * return codes in the answer. `code` is for the few rules that have another code for another class.
 */
export type ReportBreach = (path: string, code?: string) => void

/**
 * A rule that holds a message against what is known besides it: earlier messages (level 3), or the clock, code lists and
 * contracts (level 4). `check` only reads the facts, and says nothing where a fact that it needs is not known (OP095).
 */
export interface RuleAgainstFacts {
  readonly id: string
  readonly sentence: string
  readonly level: 3 | 4
  /** Null for a rule about a JW325: nothing answers that. */
  readonly code: string | null
  readonly messages: readonly MessageType[]
  /** The breach is that something is not known yet (OP080): a message that breaks nothing else waits for it. */
  readonly mayStillCome?: true
  check(message: IjwMessage, facts: Facts, report: ReportBreach): void
}

type MessageOfType<T extends MessageType> = Extract<IjwMessage, { type: T }>

/** A rule against earlier messages (level 3). */
export function againstFacts<const T extends MessageType>(
  id: string,
  code: string | null,
  messages: readonly T[],
  sentence: string,
  check: (message: MessageOfType<T>, facts: Facts, report: ReportBreach) => void,
): RuleAgainstFacts {
  return { id, sentence, level: 3, code, messages, check: check as RuleAgainstFacts['check'] }
}

/** A rule against the world outside the messages (level 4): the clock, a code list, a contract. */
export function againstWorld<const T extends MessageType>(
  id: string,
  code: string | null,
  messages: readonly T[],
  sentence: string,
  check: (message: MessageOfType<T>, facts: Facts, report: ReportBreach) => void,
): RuleAgainstFacts {
  return { ...againstFacts(id, code, messages, sentence, check), level: 4 }
}

/** The rule, whose breach may yet be mended by an earlier message that is still to come: until then the message waits. */
export function untilItComes(rule: RuleAgainstFacts): RuleAgainstFacts {
  return { ...rule, mayStillCome: true }
}
