import { setImmediate } from 'node:timers/promises'
import { type IjwMessage, type MessageType, messageTypes } from '../definitions/messages.ts'
import type { OutgoingMessage } from '../exchange/outbox.ts'
import type { Finding } from '../finding.ts'
import { messageEnvelope } from '../identification.ts'
import { parseMessage, presentDay } from '../parse-message.ts'
import { getRule } from '../rules/implemented-rules.ts'
import { maximumSize } from './batch.ts'
import type { DecidedMessage, Inbox, ReceivedMessage, RefusedMessage } from './inbox.ts'
import { projectPending, type RecentMessages } from './project.ts'
import type { Projection } from './projection.ts'

/** One file as it came in; `name` is how the report calls it. */
export interface IncomingFile {
  readonly name: string
  readonly content: Uint8Array | string
}

/** A file that was refused, or whose message was rejected, and why. */
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
  /** Wrong in itself, or against what is known; the findings have the return codes. */
  readonly rejected: RefusedFile[]
  /** Messages that wait for an earlier one that has not come yet. */
  readonly parked: string[]
  /** Accepted claims of which lines are rejected, with the codes of those lines. */
  readonly claimsWithRejectedLines: RefusedFile[]
  /** Messages of earlier imports about which this one decided. */
  resolved: number
  /** Answers to these messages, and to those that were resolved, that were put in the outbox. */
  answers: number
  readonly unreadable: RefusedFile[]
  /** Messages that are accepted but that a subgraph could not project; the next import tries again. */
  notProjected: number
}

export interface ReceiveOptions {
  readonly inbox: Inbox
  readonly projections: readonly Projection[]
  readonly files: Iterable<IncomingFile> | AsyncIterable<IncomingFile>
  /**
   * Who delivers the files, 4 or 8 digits; several for a municipality that others merged into. A message of another sender is
   * refused and nothing of it is stored.
   */
  readonly senders?: readonly string[]
  /**
   * Gets the answers to these messages, and to those that were resolved, as far as nobody collected them; when it resolves they
   * are collected. It may get them again after an interruption.
   */
  readonly deliver?: (answers: readonly OutgoingMessage[]) => Promise<void>
  /** Is called with the number of files handled so far, now and then. */
  readonly onProgress?: (handled: number) => void
}

/** So many messages are read before they are stored, or so many bytes: large enough for few transactions, small enough for little memory. */
const batchSize = 400

/** So many messages are read before the answers of the database are looked at. */
const messagesPerTurn = 20

/** The messages of so many bytes together are kept as they were read; what is beyond that is read again when it is decided. */
const recentLength = 40_000_000

/** Of so many messages at a time it is asked what was decided. */
const decisionsPerQuestion = 1_000

/** An import under way. */
interface Run extends ReceiveOptions {
  readonly today: string
  readonly report: ReceiveReport
  /** Messages that need not be read again to decide and project them, by id. */
  readonly recent: Map<string, IjwMessage>
  /** How long they are together, in bytes. */
  recentLength: number
  readonly slices: Map<string, Slice>
}

/** What an import holds for one municipality. */
interface Slice {
  /** What was stored by this import, by message id. */
  readonly stored: Map<string, { readonly name: string; readonly type: MessageType }>
  /** Ids of everything in the files that can have an answer, also from an import before. */
  readonly answerable: string[]
}

/**
 * Takes in messages in three phases: all are read, checked in themselves and stored; then they are decided, in an order that
 * follows from what they say; and subgraphs project what is accepted, a batch at a time. It also finishes what an interrupted run left behind.
 * Each message takes effect whole or not at all; a file that is refused does not stop the others.
 */
export async function receiveMessages(options: ReceiveOptions): Promise<ReceiveReport> {
  const { inbox, projections, deliver } = options
  const report: ReceiveReport = {
    accepted: Object.fromEntries(messageTypes.map((type) => [type, 0])) as ReceiveReport['accepted'],
    duplicates: 0,
    conflicts: [],
    rejected: [],
    parked: [],
    claimsWithRejectedLines: [],
    resolved: 0,
    answers: 0,
    unreadable: [],
    notProjected: 0,
  }
  const run: Run = { ...options, report, today: presentDay(), recent: new Map(), recentLength: 0, slices: new Map() }
  await storeFiles(run)
  for (const municipalityCode of [
    ...(await inbox.listMunicipalitiesWithUndecidedMessages()),
    ...(await inbox.listMunicipalitiesWithPendingProjections()),
  ]) {
    sliceOf(run, municipalityCode)
  }
  // What is decided is projected while the next batch is being decided.
  let projecting: Promise<void> = Promise.resolve()
  const notProjected = new Map<string, number>()
  for (const [municipalityCode, slice] of run.slices) {
    const project = () => {
      projecting = projecting.then(async () => {
        notProjected.set(municipalityCode, await projectAll(projections, municipalityCode, run.recent))
      })
      projecting.catch(() => {})
    }
    await decideAll(run, municipalityCode, slice, project)
    // Also what an earlier run decided and left.
    project()
    await reportDecisions(run, municipalityCode, slice)
    if (deliver) await inbox.deliverAnswers(municipalityCode, slice.answerable, deliver)
  }
  await projecting
  for (const count of notProjected.values()) report.notProjected += count
  return report
}

function sliceOf({ slices }: Run, municipalityCode: string): Slice {
  const slice = slices.get(municipalityCode) ?? { stored: new Map(), answerable: [] }
  slices.set(municipalityCode, slice)
  return slice
}

interface Batch {
  /** In bytes. */
  size: number
  readonly messages: (ReceivedMessage & { readonly name: string })[]
  readonly refused: RefusedMessage[]
}

/** Reads all files, stores what is sound and records what is refused. One batch is stored while the next one is being read. */
async function storeFiles(run: Run): Promise<void> {
  let batch: Batch = { size: 0, messages: [], refused: [] }
  let storing: Promise<void> = Promise.resolve()
  let handled = 0
  const flush = async () => {
    const full = batch
    batch = { size: 0, messages: [], refused: [] }
    await storing
    storing = storeBatch(run, full)
    storing.catch(() => {})
  }
  for await (const file of run.files) {
    readFile(run, file, batch)
    handled += 1
    if (batch.messages.length + batch.refused.length >= batchSize || batch.size >= maximumSize) await flush()
    // Reading is work without a pause: the statements under way get theirs here.
    if (handled % messagesPerTurn === 0) await setImmediate()
    if (handled % 100 === 0) run.onProgress?.(handled)
  }
  await flush()
  await storing
  run.onProgress?.(handled)
}

function readFile({ senders, report }: Run, { name, content: source }: IncomingFile, batch: Batch): void {
  const content = typeof source === 'string' ? Buffer.from(source) : source
  const result = parseMessage(content)
  batch.size += content.length
  const envelope = result.ok ? messageEnvelope(result.message) : result.envelope
  if (senders !== undefined && envelope !== null && !senders.includes(envelope.sender)) {
    report.rejected.push({ name, findings: [anotherSender] })
  } else if (result.ok) {
    batch.messages.push({ name, message: result.message, envelope: messageEnvelope(result.message), content })
  } else {
    const { findings, readable, message } = result
    ;(readable ? report.rejected : report.unreadable).push({ name, findings })
    batch.refused.push({ findings, envelope, message, content })
  }
}

export const anotherSender: Finding = {
  path: '/Bericht/Header',
  rule: 'HUB:sender',
  level: 1,
  code: null,
  message: 'The sender of the message is not the organisation that delivers it.',
}

async function storeBatch(run: Run, { messages, refused }: Batch): Promise<void> {
  const { inbox, today, report } = run
  for (const [municipalityCode, slice] of Map.groupBy(messages, ({ envelope }) => envelope.municipalityCode)) {
    const { stored, answerable } = sliceOf(run, municipalityCode)
    const outcomes = await inbox.store(municipalityCode, slice, today)
    for (const [index, { name, message, envelope, content }] of slice.entries()) {
      const id = inbox.idOf(envelope)
      answerable.push(id)
      switch (outcomes[index]) {
        case 'stored':
          stored.set(id, { name, type: envelope.type })
          keep(run, id, message, content.length)
          break
        case 'duplicate':
          report.duplicates += 1
          break
        default:
          report.conflicts.push(name)
      }
    }
  }
  if (refused.length === 0) return
  const ids = await inbox.refuse(refused, today)
  for (const [index, { envelope, message }] of refused.entries()) {
    const id = ids[index]
    if (envelope === null || id == null) continue
    sliceOf(run, envelope.municipalityCode).answerable.push(id)
    if (message !== null) report.answers += 1
  }
}

function keep(run: Run, id: string, message: IjwMessage, length: number): void {
  if (run.recentLength + length > recentLength) return
  run.recent.set(id, message)
  run.recentLength += length
}

/** Decides all that can be decided, and calls `onDecided` after each batch. */
async function decideAll(
  { inbox, today, recent, report }: Run,
  municipalityCode: string,
  slice: Slice,
  onDecided: () => void,
): Promise<void> {
  for (;;) {
    const decided = await inbox.decide(municipalityCode, today, recent)
    if (decided.length === 0) return
    onDecided()
    for (const { id, outcome, isAnswered } of decided) {
      if (slice.stored.has(id) || outcome === 'parked') continue
      report.resolved += 1
      if (isAnswered) report.answers += 1
      slice.answerable.push(id)
    }
  }
}

/** Says of everything that was stored what became of it, whoever decided. */
async function reportDecisions({ inbox, report }: Run, municipalityCode: string, { stored }: Slice): Promise<void> {
  const ids = [...stored.keys()]
  for (let start = 0; start < ids.length; start += decisionsPerQuestion) {
    const decisions = await inbox.listDecisions(municipalityCode, ids.slice(start, start + decisionsPerQuestion))
    for (const { id, outcome, breaches, isAnswered } of decisions) {
      const { name, type } = stored.get(id) ?? {}
      if (name === undefined || type === undefined) continue
      const file = { name, findings: breaches.map(toFinding) }
      if (isAnswered) report.answers += 1
      if (outcome === 'accepted') report.accepted[type] += 1
      if (outcome === 'accepted' && breaches.length > 0) report.claimsWithRejectedLines.push(file)
      if (outcome === 'rejected') report.rejected.push(file)
      if (outcome === 'parked') report.parked.push(name)
    }
  }
}

/** What a breach of a rule against facts is called in a report. */
export function toFinding({ path, rule, code }: DecidedMessage['breaches'][number]): Finding {
  const { level, sentence } = getRule(rule)
  return { path, rule, level, code, message: sentence }
}

async function projectAll(
  projections: readonly Projection[],
  municipalityCode: string,
  recent: RecentMessages,
): Promise<number> {
  const failures = await Promise.all(
    projections.map((projection) => projectPending(projection, municipalityCode, recent)),
  )
  return new Set(failures.flat()).size
}
