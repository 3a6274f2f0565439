import { setImmediate } from 'node:timers/promises'
import { type IjwMessage, type MessageType, messageTypes } from '../definitions/messages.ts'
import type { Finding } from '../finding.ts'
import { messageEnvelope } from '../identification.ts'
import { parseMessage } from '../parse-message.ts'
import type { Inbox, ReceivedMessage } from './inbox.ts'
import { projectPending } from './project.ts'
import type { Projection } from './projection.ts'

/** One file as it came in; `name` is how the report calls it. */
export interface IncomingFile {
  readonly name: string
  readonly content: Uint8Array | string
}

/** A file that was not stored, and why. */
export interface RefusedFile {
  readonly name: string
  readonly findings: readonly Finding[]
}

/** What became of the files. Nothing in it comes from inside a message except header values and paths of elements. */
export interface ReceiveReport {
  readonly accepted: Record<MessageType, number>
  duplicates: number
  /** Same sender, type and identification as an earlier message, other content: set aside. */
  readonly conflicts: string[]
  readonly rejected: RefusedFile[]
  readonly unreadable: RefusedFile[]
  /** Messages that are stored but that a subgraph could not project; the next import tries again. */
  notProjected: number
}

export interface ReceiveOptions {
  readonly inbox: Inbox
  readonly projections: readonly Projection[]
  readonly files: Iterable<IncomingFile> | AsyncIterable<IncomingFile>
  /** Is called with the number of files handled so far, now and then. */
  readonly onProgress?: (handled: number) => void
}

/** So many messages are read before they are stored: large enough for few transactions, small enough for little memory. */
const batchSize = 400

/** So many messages are read before the answers of the database are looked at. */
const messagesPerTurn = 20

// The byte order mark stays: the inbox keeps what came.
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

interface ReadMessage extends ReceivedMessage {
  readonly name: string
}

/**
 * Reads, checks, stores and projects messages. First finishes what an interrupted run left behind. Each message is stored
 * and projected whole or not at all; a file that is refused does not stop the others.
 */
export async function receiveMessages({
  inbox,
  projections,
  files,
  onProgress,
}: ReceiveOptions): Promise<ReceiveReport> {
  const report: ReceiveReport = {
    accepted: Object.fromEntries(messageTypes.map((type) => [type, 0])) as ReceiveReport['accepted'],
    duplicates: 0,
    conflicts: [],
    rejected: [],
    unreadable: [],
    notProjected: 0,
  }
  for (const municipalityCode of await inbox.listMunicipalitiesWithPendingProjections()) {
    report.notProjected += await projectAll(projections, municipalityCode)
  }

  let handled = 0
  let batch: ReadMessage[] = []
  let storing: Promise<void> = Promise.resolve()
  const flush = async () => {
    const messages = batch
    batch = []
    // One batch is stored while the next one is being read.
    await storing
    storing = storeBatch(inbox, projections, messages, report)
    storing.catch(() => {})
  }
  for await (const { name, content } of files) {
    const text = typeof content === 'string' ? content : utf8.decode(content)
    const result = parseMessage(content)
    if (result.ok) {
      batch.push({ name, message: result.message, envelope: messageEnvelope(result.message), content: text })
    } else {
      ;(result.readable ? report.rejected : report.unreadable).push({ name, findings: result.findings })
    }
    handled += 1
    if (batch.length >= batchSize) await flush()
    // Reading is work without a pause: the statements under way get theirs here.
    if (handled % messagesPerTurn === 0) await setImmediate()
    if (handled % 100 === 0) onProgress?.(handled)
  }
  await flush()
  await storing
  onProgress?.(handled)
  return report
}

async function storeBatch(
  inbox: Inbox,
  projections: readonly Projection[],
  messages: readonly ReadMessage[],
  report: ReceiveReport,
): Promise<void> {
  const slices = Map.groupBy(messages, ({ envelope }) => envelope.municipalityCode)
  for (const [municipalityCode, slice] of slices) {
    const outcomes = await inbox.store(municipalityCode, slice)
    const recent = new Map<string, IjwMessage>()
    for (const [index, { name, message, envelope }] of slice.entries()) {
      const outcome = outcomes[index]
      if (outcome === 'accepted') {
        report.accepted[envelope.type] += 1
        recent.set(inbox.idOf(envelope), message)
      } else if (outcome === 'duplicate') {
        report.duplicates += 1
      } else {
        report.conflicts.push(name)
      }
    }
    report.notProjected += await projectAll(projections, municipalityCode, recent)
  }
}

async function projectAll(
  projections: readonly Projection[],
  municipalityCode: string,
  recent?: ReadonlyMap<string, IjwMessage>,
): Promise<number> {
  const failures = await Promise.all(
    projections.map((projection) => projectPending(projection, municipalityCode, recent)),
  )
  return new Set(failures.flat()).size
}
