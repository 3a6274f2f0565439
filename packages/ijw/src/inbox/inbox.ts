import { hash } from 'node:crypto'
import { type Database, isAnyOf, selectRows } from '@regiograaf/database'
import { exchangeIdentity } from '@regiograaf/identity'
import { and, eq, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { IjwMessage, MessageType } from '../definitions/messages.ts'
import { answerTo } from '../exchange/answer-to.ts'
import { type Decided, type DecidingContext, decideNext, withoutBsn } from '../exchange/decide.ts'
import { rankOf } from '../exchange/decide-in-order.ts'
import { breach, outgoing, receipt, refusal, undecided, unreadable } from '../exchange/exchange.table.ts'
import type { PublishedTerms } from '../exchange/facts.queries.ts'
import type { Verdict } from '../exchange/judge-message.ts'
import { createOutbox, type Outbox } from '../exchange/outbox.ts'
import { type Sending, type SendOutcome, sendInTransaction } from '../exchange/send.ts'
import { shortId } from '../exchange/short-id.ts'
import type { Finding } from '../finding.ts'
import { type MessageEnvelope, messageEnvelope } from '../identification.ts'
import { mentionedBsns } from '../mentioned-clients.ts'
import type { Pseudonyms } from '../pseudonym.ts'
import { rulesAgainstFacts } from '../rules/rules-against-facts.ts'
import { writeMessage } from '../write-message.ts'
import { conflict, storedMessage } from './inbox.table.ts'

/** A message that passed its checks, with the bytes in which it came. */
export interface ReceivedMessage {
  readonly message: IjwMessage
  readonly envelope: MessageEnvelope
  readonly content: Uint8Array
}

/** `conflict`: an earlier message with the same sender, type and identification has other content; that one stands. */
export type StoreOutcome = 'stored' | 'duplicate' | 'conflict'

/** A file that was not taken in, and why: `envelope` when its header is sound, `message` when its structure is. */
export interface RefusedMessage {
  readonly findings: readonly Finding[]
  readonly envelope: MessageEnvelope | null
  readonly message: IjwMessage | null
  readonly content: Uint8Array
}

/** What was decided about a message. The codes are those of its answer, by the path of the class. */
export interface DecidedMessage {
  readonly id: string
  readonly outcome: Verdict['outcome']
  readonly breaches: readonly { readonly path: string; readonly rule: string; readonly code: string | null }[]
  readonly isAnswered: boolean
}

/** The place where every message lands once. It works under the exchange identity of the municipality of each message. */
export interface Inbox extends Outbox {
  /** Stores messages of one municipality, all or none; each then waits for a decision. Outcomes line up with the messages. */
  store(municipalityCode: string, messages: readonly ReceivedMessage[], today: string): Promise<readonly StoreOutcome[]>
  /**
   * Records files that are refused, once each, and puts the return message of those in the outbox that get one (0001). Of what is
   * refused nothing is kept but its header and whom it is about. Resolves to the id of each record, null where the municipality is not known.
   */
  refuse(refused: readonly RefusedMessage[], today: string): Promise<readonly (string | null)[]>
  /**
   * Decides the next batch of stored messages of one municipality, with all that follows from it, in one transaction. Resolves to
   * nothing when there is nothing left to decide today. `recent` holds messages that need not be read again, by id.
   */
  decide(municipalityCode: string, today: string, recent: ReadonlyMap<string, IjwMessage>): Promise<readonly Decided[]>
  /** What was decided about these messages, in no particular order; nothing of those that are undecided. */
  listDecisions(municipalityCode: string, ids: readonly string[]): Promise<readonly DecidedMessage[]>
  /** Judges a message that the hub is to send and, when it is sound, sends it: stores it and puts it in the outbox. */
  send(sending: Sending, today: string): Promise<SendOutcome>
  /** The id under which a message is stored. */
  idOf(envelope: MessageEnvelope): string
  listMunicipalitiesWithUndecidedMessages(): Promise<readonly string[]>
  listMunicipalitiesWithPendingProjections(): Promise<readonly string[]>
}

/**
 * An inbox over a database that answers as the role `regiograaf_ijw`. Without `terms` nothing is known of what
 * municipalities and providers agreed, and claims are answered at once.
 */
export function createInbox(
  database: Database,
  projections: DecidingContext['projections'],
  pseudonyms: Pseudonyms,
  terms: PublishedTerms = { loadTariffs: async () => [], reviewsClaims: async () => false },
): Inbox {
  const idOf = (envelope: MessageEnvelope) => messageId(envelope, pseudonyms)
  const context: DecidingContext = { projections, pseudonyms, terms }
  const write = <T>(municipalityCode: string | null, work: (db: NodePgDatabase) => Promise<T>) =>
    database.withIdentity(exchangeIdentity(...(municipalityCode === null ? [] : [municipalityCode])), work, {
      write: true,
    })
  const listMunicipalities = (names: ReturnType<typeof sql>) =>
    database.withIdentity(exchangeIdentity(), async (db) => {
      const { rows } = await db.execute<{ code: string }>(names)
      return rows.map(({ code }) => code)
    })

  return {
    ...createOutbox(database),
    idOf,
    store: (municipalityCode, messages, today) =>
      write(municipalityCode, (db) => storeMessages(db, municipalityCode, messages, today, pseudonyms)),
    refuse: async (refused, today) => {
      const records = refused.map((one) => toRefusal(one, today, pseudonyms))
      for (const [code, slice] of Map.groupBy(records, ({ row }) => row?.municipalityCode ?? null)) {
        await write(code, (db) => (code === null ? noteUnreadable(db, slice) : noteRefusals(db, slice)))
      }
      return records.map(({ row }) => row?.id ?? null)
    },
    decide: (municipalityCode, today, recent) =>
      write(municipalityCode, (db) => decideNext(db, context, municipalityCode, today, recent)),
    listDecisions: (municipalityCode, ids) =>
      database.withIdentity(exchangeIdentity(municipalityCode), (db) => listDecisions(db, municipalityCode, ids)),
    send: (sending, today) => write(sending.municipalityCode, (db) => sendInTransaction(db, context, sending, today)),
    listMunicipalitiesWithUndecidedMessages: () =>
      listMunicipalities(sql`select ijw.municipalities_with_undecided_messages() as code order by 1`),
    listMunicipalitiesWithPendingProjections: () =>
      listMunicipalities(sql`select ijw.municipalities_with_pending_projections() as code order by 1`),
  }
}

/** The id under which a message is stored: the same message has the same id, whoever stores it. */
function messageId(
  { type, municipalityCode, sender, identification }: MessageEnvelope,
  pseudonyms: Pseudonyms,
): string {
  return pseudonyms.idOf('message', municipalityCode, sender, type, identification)
}

type MessageRow = typeof storedMessage.$inferInsert

function toRow({ envelope, content }: ReceivedMessage, id: string): MessageRow {
  return {
    municipalityCode: envelope.municipalityCode,
    id,
    messageType: envelope.type,
    sender: envelope.sender,
    identification: envelope.identification,
    datedOn: envelope.datedOn,
    content,
    size: content.length,
    contentSha256: hash('sha256', content),
    receivedAt: new Date(),
  }
}

async function storeMessages(
  db: NodePgDatabase,
  municipalityCode: string,
  messages: readonly ReceivedMessage[],
  today: string,
  pseudonyms: Pseudonyms,
): Promise<readonly StoreOutcome[]> {
  const rows = messages.map((message) => toRow(message, messageId(message.envelope, pseudonyms)))
  const inserted = await db
    .insert(storedMessage)
    .select(selectRows(storedMessage, rows))
    .onConflictDoNothing()
    .returning({ id: storedMessage.id, contentSha256: storedMessage.contentSha256 })
  const stored = new Map(inserted.map((row) => [row.id, row.contentSha256]))
  const known = rows.length === inserted.length ? stored : await hashesOf(db, municipalityCode, rows)

  const firstSeen = new Set<string>()
  const outcomes = rows.map((row): StoreOutcome => {
    if (known.get(row.id) !== row.contentSha256) return 'conflict'
    if (!stored.has(row.id) || firstSeen.has(row.id)) return 'duplicate'
    firstSeen.add(row.id)
    return 'stored'
  })

  const waiting = rows.filter((_, index) => outcomes[index] === 'stored').map(toUndecided)
  if (waiting.length > 0) await db.insert(undecided).select(selectRows(undecided, waiting))
  const conflicts = messages.filter((_, index) => outcomes[index] === 'conflict')
  if (conflicts.length > 0) await setAside(db, municipalityCode, conflicts, today, pseudonyms)
  return outcomes
}

function toUndecided(row: MessageRow): typeof undecided.$inferInsert {
  return {
    municipalityCode: row.municipalityCode,
    datedOn: row.datedOn,
    rank: rankOf(row.messageType as MessageType),
    identification: row.identification,
    sender: row.sender,
    messageId: row.id,
    size: row.size,
  }
}

async function hashesOf(
  db: NodePgDatabase,
  municipalityCode: string,
  rows: readonly MessageRow[],
): Promise<Map<string, string>> {
  const ids = rows.map(({ id }) => id)
  const stored = await db
    .select({ id: storedMessage.id, contentSha256: storedMessage.contentSha256 })
    .from(storedMessage)
    .where(and(eq(storedMessage.municipalityCode, municipalityCode), isAnyOf(storedMessage.id, ids)))
  return new Map(stored.map((row) => [row.id, row.contentSha256]))
}

const usedIdentification = rulesAgainstFacts
  .filter(({ id }) => id === 'TR056')
  .map(
    ({ id, level, code, sentence }): Finding => ({
      path: '/Bericht/Header/BerichtIdentificatie/Identificatie',
      rule: id,
      level,
      code,
      message: sentence,
    }),
  )

/** Keeps what came under a used identification apart, and answers it (TR056): once, however often it comes. */
async function setAside(
  db: NodePgDatabase,
  municipalityCode: string,
  conflicts: readonly ReceivedMessage[],
  today: string,
  pseudonyms: Pseudonyms,
): Promise<void> {
  const rows = conflicts.map(({ envelope, content }) => ({
    municipalityCode,
    messageId: messageId(envelope, pseudonyms),
    content,
    contentSha256: hash('sha256', content),
  }))
  await db.insert(conflict).values(rows).onConflictDoNothing()
  const verdict: Verdict = { outcome: 'rejected', findings: usedIdentification }
  await addAnswers(
    db,
    conflicts.flatMap(({ message }, index) => {
      const { messageId: id = '', contentSha256 = '' } = rows[index] ?? {}
      const answerId = pseudonyms.idOf('answer', municipalityCode, id, contentSha256)
      return toAnswer(message, verdict, answerId, id, today)
    }),
  )
}

type OutgoingRow = typeof outgoing.$inferInsert

/** The answer to a message that is not decided about, as a row of the outbox; nothing when it gets none. */
function toAnswer(
  message: IjwMessage,
  verdict: Verdict,
  answerId: string,
  answers: string,
  today: string,
): readonly OutgoingRow[] {
  const answer = answerTo(message, verdict, { identification: shortId(answerId), datedOn: today })
  if (answer === null) return []
  const { municipalityCode, sender, receiver } = messageEnvelope(message)
  return [
    {
      municipalityCode,
      id: answerId,
      messageType: answer.type,
      sender: receiver,
      receiver: sender,
      identification: shortId(answerId),
      datedOn: today,
      answers,
      content: writeMessage(answer),
      writtenAt: new Date(),
    },
  ]
}

async function addAnswers(db: NodePgDatabase, rows: readonly OutgoingRow[]): Promise<void> {
  if (rows.length > 0) await db.insert(outgoing).select(selectRows(outgoing, rows)).onConflictDoNothing()
}

interface RefusalRecord {
  readonly row: typeof refusal.$inferInsert | null
  readonly answers: readonly OutgoingRow[]
  readonly contentSha256: string
  readonly rule: string
}

function toRefusal(
  { findings, envelope, message, content }: RefusedMessage,
  today: string,
  { clientId, idOf }: Pseudonyms,
): RefusalRecord {
  const contentSha256 = hash('sha256', content)
  const rule = findings[0]?.rule ?? ''
  if (envelope === null) return { row: null, answers: [], contentSha256, rule }
  const { municipalityCode, type, sender, receiver } = envelope
  const id = idOf('refusal', municipalityCode, contentSha256)
  const answerId = idOf('answer', municipalityCode, id)
  const answers = message === null ? [] : toAnswer(message, { outcome: 'rejected', findings }, answerId, id, today)
  const found = findings.map((finding) => ({
    rule: finding.rule,
    // What is not built as a message can have anything for the name of an element.
    path: message === null ? '/Bericht' : finding.path,
  }))
  const unique = [...new Map(found.map((one) => [`${one.path} ${one.rule}`, one])).values()]
  const bsns = message === null ? [] : mentionedBsns(message)
  return {
    row: {
      municipalityCode,
      id,
      messageType: type,
      sender,
      receiver,
      identification: withoutBsn(envelope.identification),
      datedOn: envelope.datedOn,
      receivedAt: new Date(),
      level: message === null ? 1 : 2,
      rules: unique.map((one) => one.rule),
      paths: unique.map((one) => one.path),
      answerType: answers[0]?.messageType ?? null,
      answerId: answers[0]?.id ?? null,
      clientIds: [...new Set(bsns.map((bsn) => clientId(municipalityCode, bsn)))],
    },
    answers,
    contentSha256,
    rule,
  }
}

async function noteRefusals(db: NodePgDatabase, records: readonly RefusalRecord[]): Promise<void> {
  const rows = records.flatMap(({ row }) => (row === null ? [] : [row]))
  await db.insert(refusal).select(selectRows(refusal, rows)).onConflictDoNothing()
  await addAnswers(
    db,
    records.flatMap(({ answers }) => answers),
  )
}

async function noteUnreadable(db: NodePgDatabase, records: readonly RefusalRecord[]): Promise<void> {
  const receivedAt = new Date()
  const rows = records.map(({ contentSha256, rule }) => ({ contentSha256, rule, receivedAt }))
  await db.insert(unreadable).select(selectRows(unreadable, rows)).onConflictDoNothing()
}

async function listDecisions(
  db: NodePgDatabase,
  municipalityCode: string,
  ids: readonly string[],
): Promise<readonly DecidedMessage[]> {
  const [receipts, breaches] = await Promise.all([
    db
      .select({ id: receipt.messageId, outcome: receipt.verdict, answerId: receipt.answerId })
      .from(receipt)
      .where(and(eq(receipt.municipalityCode, municipalityCode), isAnyOf(receipt.messageId, ids))),
    db
      .select({ id: breach.messageId, path: breach.path, rule: breach.rule, code: breach.code })
      .from(breach)
      .where(and(eq(breach.municipalityCode, municipalityCode), isAnyOf(breach.messageId, ids))),
  ])
  const byMessage = Map.groupBy(breaches, ({ id }) => id)
  return receipts.map(({ id, outcome, answerId }) => ({
    id,
    outcome,
    isAnswered: answerId !== null,
    breaches: (byMessage.get(id) ?? []).map(({ path, rule, code }) => ({
      path,
      rule,
      code: code === '' ? null : code,
    })),
  }))
}
