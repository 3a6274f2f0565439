import type { IjwMessage, MessageType } from '../definitions/messages.ts'
import type { MessageEnvelope } from '../identification.ts'
import { mentionedBsns } from '../mentioned-clients.ts'
import { judgeMessage, type Verdict } from './judge-message.ts'
import type { KnownFacts } from './known-facts.ts'
import { takeEffect } from './take-effect.ts'

/** A stored message that waits for a decision. */
export interface Undecided {
  readonly id: string
  readonly message: IjwMessage
  readonly envelope: MessageEnvelope
}

export interface Decision extends Undecided {
  readonly verdict: Verdict
}

/**
 * In which order messages of one day take effect: what is asked for before what answers it, and that before what follows from it. A
 * stop comes before a start, as care can be taken up again on the day on which it stopped; a stop of what begins that day waits for it.
 */
const ranks: Partial<Record<MessageType, number>> = {
  JW315: 0,
  JW317: 0,
  JW319: 1,
  JW301: 2,
  JW307: 3,
  JW305: 4,
  JW323: 5,
}

/** The place of a type among the messages of one day; answers and returns come last. */
export function rankOf(type: MessageType): number {
  return ranks[type] ?? 6
}

/** The order in which messages are decided follows from what they say and never from when they came (OP080). */
export function inCanonicalOrder<Message extends Pick<Undecided, 'envelope'>>(messages: readonly Message[]): Message[] {
  const keyed = messages.map((message) => ({ message, key: canonicalKey(message.envelope) }))
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ message }) => message)
}

function canonicalKey({ datedOn, type, identification, sender }: MessageEnvelope): string {
  return `${datedOn} ${rankOf(type)} ${identification.padEnd(12)} ${sender}`
}

/**
 * Decides messages of one municipality in canonical order, each against all that is known by then, and makes known what is
 * accepted. A message that breaks nothing but waits for an earlier one is parked, and is tried again as soon as something
 * between its client and provider is accepted, together with `parked`, which waited already. Answers the decisions, those of
 * `parked` that nothing moved left out.
 */
export function decideInOrder(
  undecided: readonly Undecided[],
  parked: readonly Undecided[],
  known: KnownFacts,
): readonly Decision[] {
  const waiting = new Map<string, Undecided[]>()
  const decisions = new Map<string, Decision>()
  const wait = (entry: Undecided) => {
    const [key = ''] = conversationsOf(entry, known)
    waiting.set(key, inCanonicalOrder([...(waiting.get(key) ?? []), entry]))
  }
  const decide = (entry: Undecided): Verdict => {
    const verdict = judgeMessage(entry.message, known)
    if (verdict.outcome === 'accepted') takeEffect(entry.message, verdict, known)
    if (verdict.outcome !== 'parked') known.putIdentification(entry.envelope)
    return verdict
  }
  const retry = (conversation: string): void => {
    const entries = waiting.get(conversation) ?? []
    for (const entry of entries) {
      const verdict = decide(entry)
      if (verdict.outcome === 'parked') continue
      decisions.set(entry.id, { ...entry, verdict })
      waiting.set(
        conversation,
        entries.filter((other) => other !== entry),
      )
      // What was accepted may be what an earlier one waits for.
      retry(conversation)
      return
    }
  }
  for (const entry of parked) wait(entry)
  for (const entry of inCanonicalOrder(undecided)) {
    const verdict = decide(entry)
    decisions.set(entry.id, { ...entry, verdict })
    if (verdict.outcome === 'parked') wait(entry)
    if (verdict.outcome === 'accepted') for (const conversation of conversationsOf(entry, known)) retry(conversation)
  }
  return [...decisions.values()]
}

/**
 * Decides parked messages for which the time to wait is over: what still waits is rejected, with the code of what it waits for.
 */
export function decideOverdue(overdue: readonly Undecided[], known: KnownFacts): readonly Decision[] {
  return inCanonicalOrder(overdue).map((entry) => {
    const verdict = judgeMessage(entry.message, known)
    if (verdict.outcome === 'accepted') takeEffect(entry.message, verdict, known)
    return { ...entry, verdict: verdict.outcome === 'parked' ? { ...verdict, outcome: 'rejected' } : verdict }
  })
}

/**
 * Between which clients and provider a message is. What is parked waits in the conversation of its first client, and is tried
 * again when anything about this client is accepted.
 */
function conversationsOf({ message, envelope }: Undecided, known: KnownFacts): readonly string[] {
  const clientIds = mentionedBsns(message).map((bsn) => known.clientId(bsn))
  return (clientIds.length > 0 ? clientIds : ['']).map((clientId) => `${envelope.providerCode} ${clientId}`)
}
