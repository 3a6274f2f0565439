import { isAnyOf, selectRows } from '@regiograaf/database'
import { isBsn } from '@regiograaf/reference-data'
import { and, asc, eq, lte, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { dueDate } from '../arithmetic/deadlines.ts'
import type { IjwMessage } from '../definitions/messages.ts'
import { answeredEnvelope, messageEnvelope } from '../identification.ts'
import { firstOfSize, readStored } from '../inbox/batch.ts'
import { pendingProjection, storedMessage } from '../inbox/inbox.table.ts'
import type { Projection } from '../inbox/projection.ts'
import { mentionedBsns } from '../mentioned-clients.ts'
import { type Pseudonyms, rememberingPseudonyms } from '../pseudonym.ts'
import { writeMessage } from '../write-message.ts'
import { answerTo } from './answer-to.ts'
import { type Decision, decideInOrder, decideOverdue, type Undecided } from './decide-in-order.ts'
import { writeDecisions } from './decisions.commands.ts'
import { parkedMessage, undecided } from './exchange.table.ts'
import { loadFacts, type PublishedTerms } from './facts.queries.ts'
import type { FactChanges } from './known-facts.ts'
import { shortId } from './short-id.ts'

/** What deciding needs beside the messages. */
export interface DecidingContext {
  readonly projections: readonly Pick<Projection, 'subgraph' | 'messageTypes'>[]
  readonly pseudonyms: Pseudonyms
  readonly terms: PublishedTerms
}

/** A message about which something was decided. */
export interface Decided {
  readonly id: string
  readonly outcome: Decision['verdict']['outcome']
  readonly isAnswered: boolean
}

export interface LoadedMessage extends Undecided {
  readonly receivedAt: Date
}

const maximumMessages = 400

/**
 * Decides the next batch of messages of one municipality, in the transaction of `db`, and writes all that follows from it. One
 * transaction at a time decides for a municipality; others wait. When nothing is undecided any more, parked messages whose
 * return is due are rejected. Resolves to an empty list when there is nothing left to decide today.
 */
export async function decideNext(
  db: NodePgDatabase,
  { pseudonyms: plain, ...others }: DecidingContext,
  municipalityCode: string,
  today: string,
  recent: ReadonlyMap<string, IjwMessage>,
): Promise<readonly Decided[]> {
  const context = { ...others, pseudonyms: rememberingPseudonyms(plain) }
  await lockDeciding(db, municipalityCode)
  const batch = await takeUndecided(db, municipalityCode, recent)
  const overdue = batch.length > 0 ? [] : await listOverdue(db, municipalityCode, today, recent)
  if (batch.length + overdue.length === 0) return []
  const scope = { municipalityCode, today, clientIdOf: clientIdIn(municipalityCode, context.pseudonyms), ...context }
  const parked = batch.length > 0 ? await listParked(db, municipalityCode, batch, scope.clientIdOf, recent) : overdue
  const known = await loadFacts(
    db,
    [...batch, ...parked].map(({ message }) => message),
    scope,
  )
  const decisions = batch.length > 0 ? decideInOrder(batch, parked, known) : decideOverdue(overdue, known)
  return writeBatch(db, context, { municipalityCode, today, batch, parked, decisions, facts: known.takeChanges() })
}

/** Deciding is one at a time within a municipality, until the end of the transaction. */
export async function lockDeciding(db: NodePgDatabase, municipalityCode: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`ijw ${municipalityCode}`}, 0))`)
}

/** How pseudonyms of young people are made in one municipality. */
export function clientIdIn(municipalityCode: string, { clientId }: Pseudonyms): (bsn: string) => string {
  return (bsn) => clientId(municipalityCode, bsn)
}

async function takeUndecided(
  db: NodePgDatabase,
  municipalityCode: string,
  recent: ReadonlyMap<string, IjwMessage>,
): Promise<readonly LoadedMessage[]> {
  const next = await db
    .select({ id: undecided.messageId, size: undecided.size })
    .from(undecided)
    .where(eq(undecided.municipalityCode, municipalityCode))
    .orderBy(
      asc(undecided.datedOn),
      asc(undecided.rank),
      asc(undecided.identification),
      asc(undecided.sender),
      asc(undecided.messageId),
    )
    .limit(maximumMessages)
  const ids = firstOfSize(next)
  if (ids.length === 0) return []
  const [messages] = await Promise.all([
    loadMessages(
      db,
      municipalityCode,
      ids.map(({ id }) => id),
      recent,
    ),
    db.delete(undecided).where(
      and(
        eq(undecided.municipalityCode, municipalityCode),
        isAnyOf(
          undecided.messageId,
          ids.map(({ id }) => id),
        ),
      ),
    ),
  ])
  return messages
}

/** What waits between the clients and providers of these messages. */
export async function listParked(
  db: NodePgDatabase,
  municipalityCode: string,
  batch: readonly Undecided[],
  clientIdOf: (bsn: string) => string,
  recent: ReadonlyMap<string, IjwMessage>,
): Promise<readonly LoadedMessage[]> {
  const clientIds = new Set(batch.flatMap(({ message }) => mentionedBsns(message)).map(clientIdOf))
  if (clientIds.size === 0) return []
  const rows = await db
    .select({ id: parkedMessage.messageId })
    .from(parkedMessage)
    .where(and(eq(parkedMessage.municipalityCode, municipalityCode), isAnyOf(parkedMessage.clientId, [...clientIds])))
  return loadMessages(
    db,
    municipalityCode,
    rows.map(({ id }) => id),
    recent,
  )
}

async function listOverdue(
  db: NodePgDatabase,
  municipalityCode: string,
  today: string,
  recent: ReadonlyMap<string, IjwMessage>,
): Promise<readonly LoadedMessage[]> {
  const rows = await db
    .select({ id: parkedMessage.messageId })
    .from(parkedMessage)
    .where(and(eq(parkedMessage.municipalityCode, municipalityCode), lte(parkedMessage.dueOn, today)))
    .limit(maximumMessages)
  return loadMessages(
    db,
    municipalityCode,
    rows.map(({ id }) => id),
    recent,
  )
}

async function loadMessages(
  db: NodePgDatabase,
  municipalityCode: string,
  ids: readonly string[],
  recent: ReadonlyMap<string, IjwMessage>,
): Promise<readonly LoadedMessage[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({
      id: storedMessage.id,
      receivedAt: storedMessage.receivedAt,
      content: sql`case when ${isAnyOf(
        storedMessage.id,
        ids.filter((id) => !recent.has(id)),
      )} then ${storedMessage.content} end`.mapWith(storedMessage.content),
    })
    .from(storedMessage)
    .where(and(eq(storedMessage.municipalityCode, municipalityCode), isAnyOf(storedMessage.id, ids)))
  return rows.map(({ id, receivedAt, content }) => {
    const message = recent.get(id) ?? readStored(content)
    return { id, receivedAt, message, envelope: messageEnvelope(message) }
  })
}

export interface DecidedBatch {
  readonly municipalityCode: string
  readonly today: string
  readonly batch: readonly LoadedMessage[]
  readonly parked: readonly LoadedMessage[]
  readonly decisions: readonly Decision[]
  readonly facts: FactChanges
  /** The message among them that the hub itself sends: whoever gets it answers it. */
  readonly sentId?: string
}

/** Writes decisions with all that follows from them: facts, receipts, answers, and what subgraphs wait for. */
export async function writeBatch(
  db: NodePgDatabase,
  context: DecidingContext,
  { municipalityCode, today, batch, parked, decisions, facts, sentId }: DecidedBatch,
): Promise<readonly Decided[]> {
  const { pseudonyms } = context
  const receivedAt = new Map([...batch, ...parked].map((message) => [message.id, message.receivedAt]))
  const wasParked = new Set(parked.map(({ id }) => id))
  const clientIdOf = clientIdIn(municipalityCode, pseudonyms)
  const now = new Date()
  const written = decisions.map((decision) => {
    const { id, message, envelope, verdict } = decision
    const answerId = pseudonyms.idOf('answer', municipalityCode, id)
    const own = { identification: shortId(answerId), datedOn: today }
    const answer = id === sentId ? null : answerTo(message, verdict, own)
    const codes = [...new Set(verdict.findings.flatMap(({ code }) => code ?? []))].sort()
    return {
      decided: { id, outcome: verdict.outcome, isAnswered: answer !== null },
      receipt: {
        municipalityCode,
        messageId: id,
        messageType: message.type,
        sender: envelope.sender,
        receiver: envelope.receiver,
        identification: withoutBsn(envelope.identification),
        datedOn: envelope.datedOn,
        receivedAt: receivedAt.get(id) ?? now,
        verdict: verdict.outcome,
        codes,
        answerType: answer?.type ?? null,
        answerId: answer && answerId,
        clientIds: [...new Set(mentionedBsns(message).map(clientIdOf))],
        answers: verdict.outcome === 'accepted' ? answeredId(message, pseudonyms) : null,
        ...changedBy(decision, pseudonyms),
      },
      answer: answer && {
        municipalityCode,
        id: answerId,
        messageType: answer.type,
        sender: envelope.receiver,
        receiver: envelope.sender,
        identification: messageEnvelope(answer).identification,
        datedOn: today,
        answers: id,
        content: writeMessage(answer),
        writtenAt: now,
      },
    }
  })
  const final = decisions.filter(({ verdict }) => verdict.outcome !== 'parked')
  const waiting = decisions.filter(({ id, verdict }) => verdict.outcome === 'parked' && !wasParked.has(id))
  await Promise.all([
    writeDecisions(db, municipalityCode, pseudonyms, {
      facts,
      receipts: written.map(({ receipt }) => receipt),
      breaches: final.flatMap(({ id, verdict }) =>
        uniqueBreaches(verdict.findings).map((found) => ({ municipalityCode, messageId: id, ...found })),
      ),
      answers: written.flatMap(({ answer }) => (answer ? [answer] : [])),
      parked: waiting.map(({ id, message, envelope }) => ({
        municipalityCode,
        messageId: id,
        clientId: clientIdOf(mentionedBsns(message)[0] ?? ''),
        providerCode: envelope.providerCode,
        dueOn: dueDate('return', today),
      })),
      // Who waits for a return is the provider; an answer to a claim gets none.
      returns: waiting
        .filter(({ envelope }) => envelope.sender === envelope.providerCode)
        .map(({ id, message, envelope }) => ({
          municipalityCode,
          subjectId: id,
          kind: 'RETURN',
          clientId: clientIdOf(mentionedBsns(message)[0] ?? ''),
          providerCode: envelope.providerCode,
          since: today,
          dueOn: dueDate('return', today),
        })),
      resolved: final.filter(({ id }) => wasParked.has(id)).map(({ id }) => id),
    }),
    awaitProjection(db, context, municipalityCode, final),
  ])
  return written.map(({ decided }) => decided)
}

/** The id under which the message is stored that this one answers; null of a message that answers none. */
export function answeredId(message: IjwMessage, { idOf }: Pseudonyms): string | null {
  const answered = answeredEnvelope(message)
  if (answered === null) return null
  const { municipalityCode, sender, type, identification } = answered
  return idOf('message', municipalityCode, sender, type, identification)
}

/** The identification without the number of the client, of which some senders make it. */
export function withoutBsn(identification: string): string {
  return identification.replaceAll(/(?<!\d)\d{9}(?!\d)/g, (digits) => (isBsn(digits) ? '*'.repeat(9) : digits))
}

/** Notes for which subgraphs accepted messages wait. */
async function awaitProjection(
  db: NodePgDatabase,
  { projections }: DecidingContext,
  municipalityCode: string,
  decisions: readonly Decision[],
): Promise<void> {
  const accepted = decisions.filter(({ verdict }) => verdict.outcome === 'accepted')
  const rows = projections.flatMap(({ subgraph, messageTypes }) =>
    accepted
      .filter(({ message }) => messageTypes.includes(message.type))
      .map(({ id }) => ({ municipalityCode, subgraph, messageId: id })),
  )
  if (rows.length > 0) await db.insert(pendingProjection).select(selectRows(pendingProjection, rows))
}

/** A rule can find the same thing in the same place more than once. */
function uniqueBreaches(findings: Decision['verdict']['findings']) {
  const breaches = new Map(
    findings.map(({ path, rule, code }) => [`${path} ${rule} ${code}`, { path, rule, code: code ?? '' }]),
  )
  return [...breaches.values()]
}

/** What an accepted message changed, under the ids of the graph. */
function changedBy({ message, envelope, verdict }: Decision, { allocationId, idOf }: Pseudonyms) {
  const { municipalityCode, providerCode, identification } = envelope
  const changed = { allocationIds: [] as string[], requestIds: [] as string[], claimIds: [] as string[] }
  if (verdict.outcome !== 'accepted') return changed
  const allocations = (numbers: readonly (number | undefined)[]) => [
    ...new Set(numbers.flatMap((number) => (number === undefined ? [] : [allocationId(municipalityCode, number)]))),
  ]
  const requests = (references: readonly (string | undefined)[]) => [
    ...new Set(
      references.flatMap((reference) =>
        reference === undefined ? [] : [idOf('request', municipalityCode, providerCode, reference)],
      ),
    ),
  ]
  switch (message.type) {
    case 'JW301': {
      const products = message.Client.ToegewezenProducten.ToegewezenProduct
      return {
        ...changed,
        allocationIds: allocations(products.map(({ ToewijzingNummer }) => ToewijzingNummer)),
        requestIds: requests(products.map(({ ReferentieAanbieder }) => ReferentieAanbieder)),
      }
    }
    case 'JW305':
      return {
        ...changed,
        allocationIds: allocations(
          message.Client.StartProducten.StartProduct.map(({ ToewijzingNummer }) => ToewijzingNummer),
        ),
      }
    case 'JW307':
      return {
        ...changed,
        allocationIds: allocations(
          message.Client.StopProducten.StopProduct.map(({ ToewijzingNummer }) => ToewijzingNummer),
        ),
      }
    case 'JW315':
      return {
        ...changed,
        requestIds: requests(
          message.Client.AangevraagdeProducten.AangevraagdProduct.map(({ ReferentieAanbieder }) => ReferentieAanbieder),
        ),
      }
    case 'JW317':
      return { ...changed, requestIds: requests([message.Client.Verzoek.ReferentieAanbieder]) }
    case 'JW319':
      return { ...changed, requestIds: requests([message.Antwoord.ReferentieAanbieder]) }
    case 'JW323':
      return { ...changed, claimIds: [idOf('claim', municipalityCode, providerCode, identification)] }
    case 'JW325': {
      const claimed = message.Header.DeclaratieIdentificatie.Identificatie
      return { ...changed, claimIds: [idOf('claim', municipalityCode, providerCode, claimed)] }
    }
    default:
      return changed
  }
}
