import type { OutgoingMessage } from '../exchange/outbox.ts'
import type { Finding } from '../finding.ts'
import { mentionedBsns } from '../mentioned-clients.ts'
import type { Pseudonyms } from '../pseudonym.ts'
import type { Inbox } from './inbox.ts'
import type { Projection } from './projection.ts'
import { anotherSender, receiveMessages, toFinding } from './receive-messages.ts'

/** The parts of the exchange that take in and hand out messages. */
export interface Exchange {
  readonly inbox: Inbox
  readonly projections: readonly Projection[]
  readonly pseudonyms: Pseudonyms
}

/**
 * What became of one message. `refused`: wrong in itself; `rejected`: against what is known; `parked`: it waits for an earlier one;
 * `conflict`: its identification was used for other content; `foreign`: its sender is not who delivers it.
 */
export type MessageVerdict = 'accepted' | 'rejected' | 'parked' | 'refused' | 'unreadable' | 'conflict' | 'foreign'

export interface ReceivedOne {
  /** The id under which the message or its refusal is kept; null for what is kept without one. */
  readonly id: string | null
  readonly verdict: MessageVerdict
  /** Whether the same message came before. */
  readonly isDuplicate: boolean
  readonly findings: readonly Finding[]
  /** The answers to it, which are in the outbox as well. */
  readonly answers: readonly OutgoingMessage[]
}

export interface ReceiveOneOptions extends Exchange {
  readonly content: Uint8Array
  /** See `ReceiveOptions`. */
  readonly senders: readonly string[]
  /** Is awaited before a sound message is stored, with the young people whom it names: client id to municipality code. */
  readonly onBegin: (subjects: ReadonlyMap<string, string>) => Promise<void>
}

/**
 * Takes in one message and says what became of it. Doing it again changes nothing and says the same, so that whoever lost the answer
 * sends the message again.
 */
export async function receiveMessage(options: ReceiveOneOptions): Promise<ReceivedOne> {
  const { inbox, projections, pseudonyms, content, senders, onBegin } = options
  let kept: { readonly municipalityCode: string; readonly id: string } | null = null
  const watched: Inbox = {
    ...inbox,
    async store(municipalityCode, messages, today) {
      for (const { message, envelope } of messages) {
        kept = { municipalityCode, id: inbox.idOf(envelope) }
        const clients = mentionedBsns(message).map((bsn) => pseudonyms.clientId(municipalityCode, bsn))
        await onBegin(new Map(clients.map((clientId) => [clientId, municipalityCode])))
      }
      return inbox.store(municipalityCode, messages, today)
    },
    async refuse(refused, today) {
      const ids = await inbox.refuse(refused, today)
      const [[one], [id]] = [refused, ids]
      if (one?.envelope && id) kept = { municipalityCode: one.envelope.municipalityCode, id }
      return ids
    },
  }
  const files = [{ name: 'message', content }]
  const report = await receiveMessages({ inbox: watched, projections, files, senders })
  // TypeScript does not see what the functions above assign.
  const found = kept as { readonly municipalityCode: string; readonly id: string } | null
  const answers = found === null ? [] : await inbox.listAnswers(found.municipalityCode, found.id)
  const isDuplicate = report.duplicates > 0
  const tell = (verdict: MessageVerdict, findings: readonly Finding[]): ReceivedOne => ({
    id: found?.id ?? null,
    verdict,
    isDuplicate,
    findings,
    answers,
  })
  const findings = [...report.rejected, ...report.unreadable].flatMap((file) => file.findings)
  if (findings.includes(anotherSender)) return tell('foreign', findings)
  if (report.unreadable.length > 0) return tell('unreadable', findings)
  if (report.conflicts.length > 0) return tell('conflict', [])
  const [decision] = found === null ? [] : await inbox.listDecisions(found.municipalityCode, [found.id])
  return decision === undefined ? tell('refused', findings) : tell(decision.outcome, decision.breaches.map(toFinding))
}
