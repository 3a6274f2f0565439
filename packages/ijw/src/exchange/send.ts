import { hash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Jw301 } from '../definitions/jw301.ts'
import type { Jw319 } from '../definitions/jw319.ts'
import type { Jw325 } from '../definitions/jw325.ts'
import { messageDefinitions } from '../definitions/messages.ts'
import { ownXsdVersion } from '../definitions/own-xsd-version.ts'
import type { Finding } from '../finding.ts'
import { messageEnvelope } from '../identification.ts'
import { readStored } from '../inbox/batch.ts'
import { storedMessage } from '../inbox/inbox.table.ts'
import { parseMessage } from '../parse-message.ts'
import type { Pseudonyms } from '../pseudonym.ts'
import { UnwritableMessageError, writeMessage } from '../write-message.ts'
import type { OwnIdentification, StandingClaim } from './claim-answer.ts'
import { answeredId, clientIdIn, type DecidingContext, listParked, lockDeciding, writeBatch } from './decide.ts'
import { decideInOrder } from './decide-in-order.ts'
import { outgoing, sending as sendingTable } from './exchange.table.ts'
import {
  findClaim,
  findContent,
  listBreaches,
  listLinesOfClaim,
  loadFacts,
  loadStanding,
  type Standing,
} from './facts.queries.ts'
import { shortId } from './short-id.ts'

type SentMessage = Jw301 | Jw319 | Jw325

/** What a message says besides the header that the hub makes for it. */
type Said<M extends SentMessage> = M extends SentMessage
  ? { readonly type: M['type']; readonly content: Omit<M, 'type' | 'Header'>; readonly header?: Partial<M['Header']> }
  : never

/** What a JW301 says, or why it cannot be made. */
export type Draft = { readonly content: Omit<Jw301, 'type' | 'Header'> } | { readonly findings: readonly Finding[] }

/** A JW301 that is yet to be made; the same `asked` makes the same one. */
interface Composed {
  readonly type: 'JW301'
  readonly clientId: string
  readonly asked: unknown
  compose(standing: Standing): Draft
}

/** The answer to a claim, made from what stands of it; the same `asked` makes the same one. */
interface ComposedAnswer {
  readonly type: 'JW325'
  readonly claimId: string
  readonly asked: unknown
  /** Null when it is not to be sent after all; the claim is null when there is none with this id. */
  compose(claim: StandingClaim | null, own: OwnIdentification): Jw325 | null
}

/** A message that a municipality sends through the hub; `header` is for what only some types have in theirs. */
export type Sending = (((Said<SentMessage> | Composed) & { readonly providerCode: string }) | ComposedAnswer) & {
  readonly municipalityCode: string
  /** The same key with the same message is the same sending, however often it is asked. */
  readonly idempotencyKey: string
}

/**
 * `sent`: it is stored and in the outbox; `isRepeated` when it already was. `refused`: it breaks a rule, and nothing came of it.
 * `key-reused`: another message was sent under this key.
 */
export type SendOutcome =
  | {
      readonly outcome: 'sent'
      readonly messageId: string
      readonly message: SentMessage
      readonly isRepeated: boolean
    }
  | { readonly outcome: 'refused'; readonly findings: readonly Finding[] }
  | { readonly outcome: 'key-reused' }

/**
 * Judges a message of a municipality by the rules that hold for a received one, and when it is sound does all that follows from
 * accepting it, in the transaction of `db`; nobody answers it, it goes into the outbox itself.
 */
export async function sendInTransaction(
  db: NodePgDatabase,
  context: DecidingContext,
  sending: Sending,
  today: string,
): Promise<SendOutcome> {
  const { pseudonyms } = context
  const { municipalityCode, idempotencyKey } = sending
  await lockDeciding(db, municipalityCode)
  const asked = 'compose' in sending ? sending.asked : [sending.header, sending.content]
  const about = 'claimId' in sending ? sending.claimId : sending.providerCode
  const contentSha256 = hash('sha256', JSON.stringify([sending.type, about, asked]))
  const [earlier] = await db
    .select({
      messageId: sendingTable.messageId,
      contentSha256: sendingTable.contentSha256,
      content: storedMessage.content,
    })
    .from(sendingTable)
    .innerJoin(
      storedMessage,
      and(
        eq(storedMessage.municipalityCode, sendingTable.municipalityCode),
        eq(storedMessage.id, sendingTable.messageId),
      ),
    )
    .where(and(eq(sendingTable.municipalityCode, municipalityCode), eq(sendingTable.idempotencyKey, idempotencyKey)))
  if (earlier !== undefined) {
    const { messageId, content } = earlier
    return earlier.contentSha256 === contentSha256
      ? { outcome: 'sent', messageId, message: readStored(content) as SentMessage, isRepeated: true }
      : { outcome: 'key-reused' }
  }

  const id = pseudonyms.idOf('sending', municipalityCode, idempotencyKey)
  const draft = await toDraft(db, context, sending, { identification: shortId(id), datedOn: today })
  if ('findings' in draft) return { outcome: 'refused', findings: draft.findings }
  const written = writeChecked(draft)
  if ('findings' in written) return { outcome: 'refused', findings: written.findings }
  const { message, content } = written
  const envelope = messageEnvelope(message)
  const receivedAt = new Date()
  const messageId = pseudonyms.idOf(
    'message',
    municipalityCode,
    envelope.sender,
    envelope.type,
    envelope.identification,
  )
  const entry = { id: messageId, message, envelope, receivedAt }
  const clientIdOf = clientIdIn(municipalityCode, pseudonyms)
  const parked = await listParked(db, municipalityCode, [entry], clientIdOf, new Map())
  const known = await loadFacts(db, [message, ...parked.map((waiting) => waiting.message)], {
    municipalityCode,
    today,
    clientIdOf,
    terms: context.terms,
  })
  const decisions = decideInOrder([entry], parked, known)
  const own = decisions.find((decision) => decision.id === messageId)
  if (own?.verdict.outcome !== 'accepted') return { outcome: 'refused', findings: own?.verdict.findings ?? [] }

  const { sender, receiver, identification, datedOn, type: messageType } = envelope
  const row = { municipalityCode, id: messageId, messageType, sender, identification, datedOn }
  const bytes = Buffer.from(content)
  await db
    .insert(storedMessage)
    .values({ ...row, content: bytes, size: bytes.length, contentSha256: hash('sha256', bytes), receivedAt })
  const facts = known.takeChanges()
  await writeBatch(db, context, {
    municipalityCode,
    today,
    batch: [entry],
    parked,
    decisions,
    facts,
    sentId: messageId,
  })
  const answers = answeredId(message, pseudonyms)
  await db.insert(outgoing).values({ ...row, content, receiver, answers, writtenAt: receivedAt })
  await db.insert(sendingTable).values({ municipalityCode, idempotencyKey, contentSha256, messageId })
  return { outcome: 'sent', messageId, message, isRepeated: false }
}

async function toDraft(
  db: NodePgDatabase,
  { pseudonyms }: DecidingContext,
  sending: Sending,
  own: OwnIdentification,
): Promise<SentMessage | Extract<Draft, { findings: unknown }>> {
  if ('claimId' in sending) {
    const { municipalityCode, claimId, compose } = sending
    return compose(await findStandingClaim(db, municipalityCode, claimId, pseudonyms), own) ?? { findings: [] }
  }
  if (!('compose' in sending)) return toMessage(sending, own)
  const { compose, ...rest } = sending
  const draft = compose(await loadStanding(db, rest.municipalityCode, rest.clientId))
  return 'findings' in draft ? draft : toMessage({ ...rest, ...draft }, own)
}

/** A claim with everything that its answer is made from. */
async function findStandingClaim(
  db: NodePgDatabase,
  municipalityCode: string,
  claimId: string,
  pseudonyms: Pseudonyms,
): Promise<StandingClaim | null> {
  const claimed = await findClaim(db, municipalityCode, claimId)
  if (claimed === null) return null
  const { providerCode, identification, number, state } = claimed
  const messageId = pseudonyms.idOf('message', municipalityCode, providerCode, 'JW323', identification)
  const [content, breaches, lines] = await Promise.all([
    findContent(db, municipalityCode, messageId),
    listBreaches(db, municipalityCode, messageId),
    listLinesOfClaim(db, municipalityCode, providerCode, number),
  ])
  const message = readStored(content)
  if (message.type !== 'JW323') throw new Error('The message of a claim is no claim.')
  return { message, breaches, state, lines }
}

function toMessage(
  { type, municipalityCode, providerCode, header, content }: Extract<Sending, Said<SentMessage>>,
  { identification, datedOn }: OwnIdentification,
): SentMessage {
  return {
    type,
    Header: {
      BerichtCode: messageDefinitions[type].code,
      BerichtVersie: 3,
      BerichtSubversie: 2,
      Afzender: municipalityCode.slice(2),
      Ontvanger: providerCode,
      BerichtIdentificatie: { Identificatie: identification, Dagtekening: datedOn },
      XsdVersie: ownXsdVersion,
      ...header,
    },
    ...content,
  } as SentMessage
}

/** The message as it will be read on the other side, with its text; or what the other side would find in it. */
function writeChecked(
  draft: SentMessage,
): { readonly message: SentMessage; readonly content: string } | { readonly findings: readonly Finding[] } {
  let content: string
  try {
    content = writeMessage(draft)
  } catch (error) {
    if (!(error instanceof UnwritableMessageError)) throw error
    const { path, fault } = error
    return { findings: [{ path, rule: 'XSD', level: 1, code: null, message: `The element ${fault}` }] }
  }
  const result = parseMessage(content)
  return result.ok ? { message: result.message as SentMessage, content } : { findings: result.findings }
}
