import { and, asc, count, desc, eq, gte, lte, type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { date, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const published = pgSchema('ijw_published')

/** What the exchange publishes of each message that it decided about or refused (packages/ijw/migrations). */
const message = published
  .view('message', {
    municipalityCode: text('municipality_code').notNull(),
    id: uuid('id').notNull(),
    type: text('message_type').$type<MessageType>().notNull(),
    sender: text('sender').notNull(),
    receiver: text('receiver').notNull(),
    identification: text('identification').notNull(),
    datedOn: date('dated_on', { mode: 'string' }).notNull(),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull(),
    verdict: text('verdict').$type<'accepted' | 'rejected' | 'parked' | 'refused'>().notNull(),
    answerType: text('answer_type').$type<MessageType>(),
    answerId: uuid('answer_id'),
    /** The message that it answers. */
    answers: uuid('answers'),
    clientIds: uuid('client_ids').array().notNull(),
    /** Whose file the message is about; none for a claim, which tells of a provider and a period. */
    clientId: uuid('client_id'),
    allocationIds: uuid('allocation_ids').array().notNull(),
    requestIds: uuid('request_ids').array().notNull(),
    claimIds: uuid('claim_ids').array().notNull(),
  })
  .existing()

/** What was found in a message; the code is empty for a rule without one. */
const finding = published
  .view('finding', {
    municipalityCode: text('municipality_code').notNull(),
    messageId: uuid('message_id').notNull(),
    path: text('path').notNull(),
    rule: text('rule').notNull(),
    code: text('code').notNull(),
  })
  .existing()

type MessageType =
  `JW3${'01' | '02' | '05' | '06' | '07' | '08' | '15' | '16' | '17' | '18' | '19' | '20' | '23' | '25'}`
type Direction = 'INCOMING' | 'OUTGOING'

/** Whether a message is about somebody whose provider is withheld from whoever asks. */
const isWithheld = sql`${message.clientIds} && (select hub.withheld_clients())::uuid[]`
const isOutgoing = sql`length(${message.sender}) = 4`
const providerAgbCode = sql<string | null>`case when not (${isWithheld}) then
  case when ${isOutgoing} then ${message.receiver} else ${message.sender} end end`

const columns = {
  municipalityCode: message.municipalityCode,
  id: message.id,
  type: message.type,
  direction: sql<Direction>`case when ${isOutgoing} then 'OUTGOING' else 'INCOMING' end`,
  providerAgbCode,
  // Senders know by it what they sent.
  identification: sql<string | null>`case when not (${isWithheld}) then ${message.identification} end`,
  datedOn: message.datedOn,
  receivedAt: message.receivedAt,
  verdict: message.verdict,
  answerType: message.answerType,
  answerId: message.answerId,
  answers: message.answers,
  clientId: message.clientId,
  allocationIds: message.allocationIds,
  requestIds: message.requestIds,
  claimIds: message.claimIds,
}

export type MessageRow = Awaited<ReturnType<typeof loadMessages>>[number]
export type FindingRow = Awaited<ReturnType<typeof loadFindingsByMessage>>[number]

/** Which messages are listed; what is left out is not looked at. */
export interface MessageFilter {
  readonly types?: readonly MessageType[] | null | undefined
  readonly verdicts?: readonly ('ACCEPTED' | 'REJECTED' | 'PARKED' | 'REFUSED')[] | null | undefined
  readonly direction?: Direction | null | undefined
  readonly providerAgbCode?: string | null | undefined
  readonly from?: string | null | undefined
  readonly until?: string | null | undefined
}

function meets({ types, verdicts, direction, providerAgbCode: provider, from, until }: MessageFilter): SQL | undefined {
  return and(
    types == null ? undefined : sql`${message.type} = any(${sql.param([...types])})`,
    verdicts == null ? undefined : sql`upper(${message.verdict}) = any(${sql.param([...verdicts])})`,
    direction == null ? undefined : sql`(${isOutgoing}) = ${direction === 'OUTGOING'}`,
    // As it is shown: by a filter nobody finds out what is withheld.
    provider == null ? undefined : sql`${providerAgbCode} = ${provider}`,
    from == null ? undefined : gte(message.datedOn, from),
    until == null ? undefined : lte(message.datedOn, until),
  )
}

const mine = (municipalities: readonly string[]) =>
  sql`${message.municipalityCode} = any(${sql.param([...municipalities])})`

/** Up to `limit` messages, latest first, beginning after the one with id `after`. */
export function listMessages(
  db: NodePgDatabase,
  municipalities: readonly string[],
  filter: MessageFilter,
  limit: number,
  after: string | null,
) {
  const position = (id: string) =>
    db
      .select({ datedOn: message.datedOn, id: message.id })
      .from(message)
      .where(and(mine(municipalities), eq(message.id, id)))
  return db
    .select(columns)
    .from(message)
    .where(
      and(
        mine(municipalities),
        meets(filter),
        after === null ? undefined : sql`(${message.datedOn}, ${message.id}) < (${position(after)})`,
      ),
    )
    .orderBy(desc(message.datedOn), desc(message.id))
    .limit(limit)
}

export async function countMessages(
  db: NodePgDatabase,
  municipalities: readonly string[],
  filter: MessageFilter,
): Promise<number> {
  const rows = await db
    .select({ messages: count() })
    .from(message)
    .where(and(mine(municipalities), meets(filter)))
  return rows[0]?.messages ?? 0
}

export function loadMessages(db: NodePgDatabase, municipalities: readonly string[], ids: readonly string[]) {
  return db
    .select(columns)
    .from(message)
    .where(and(mine(municipalities), sql`${message.id} = any(${sql.param([...ids])})`))
}

/** The messages that answer each of these, the latest last. */
export function loadAnswersByMessage(db: NodePgDatabase, municipalities: readonly string[], ids: readonly string[]) {
  return db
    .select(columns)
    .from(message)
    .where(and(mine(municipalities), sql`${message.answers} = any(${sql.param([...ids])})`))
    .orderBy(asc(message.datedOn), asc(message.id))
}

/** What was found in each message, by place. */
export function loadFindingsByMessage(
  db: NodePgDatabase,
  municipalities: readonly string[],
  messageIds: readonly string[],
) {
  return db
    .select({ messageId: finding.messageId, path: finding.path, rule: finding.rule, code: finding.code })
    .from(finding)
    .where(
      and(
        sql`${finding.municipalityCode} = any(${sql.param([...municipalities])})`,
        sql`${finding.messageId} = any(${sql.param([...messageIds])})`,
      ),
    )
    .orderBy(asc(finding.path), asc(finding.rule), asc(finding.code))
}
