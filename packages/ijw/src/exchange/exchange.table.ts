import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  date,
  foreignKey,
  integer,
  type PgTableExtraConfigValue,
  pgPolicy,
  pgSchema,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { MessageType } from '../definitions/messages.ts'
import { ownerPolicy, storedMessage } from '../inbox/inbox.table.ts'
import type { Verdict } from './judge-message.ts'
import type { ClaimLineState, ClaimState, RequestState } from './known-facts.ts'
import type { TaskKind } from './tasks.ts'

const ijwSchema = pgSchema('ijw')

const municipality = () => text('municipality_code').notNull()
const day = (name: string) => date(name, { mode: 'string' })
const moment = (name: string) => timestamp(name, { withTimezone: true })
const cents = (name: string) => bigint(name, { mode: 'number' })

const isExchange = sql`(select hub.identity() ->> 'role' = 'exchange')`

/** Only the exchange reads and writes these tables; receipts are for who handles the messages as well. */
function policiesOf(name: string, readers: Parameters<typeof rolePolicy>[2] = ['exchange']): PgTableExtraConfigValue[] {
  return [municipalPolicy(name, 'public'), rolePolicy(name, 'public', readers, ['exchange'])]
}

function ofMessage(table: { municipalityCode: AnyPgColumn; messageId: AnyPgColumn }): PgTableExtraConfigValue {
  return foreignKey({
    columns: [table.municipalityCode, table.messageId],
    foreignColumns: [storedMessage.municipalityCode, storedMessage.id],
  })
}

/** Stored messages that wait for a decision, with all by which they are put in order. `size` is the length of the message. */
export const undecided = ijwSchema.table(
  'undecided',
  {
    municipalityCode: municipality(),
    datedOn: day('dated_on').notNull(),
    rank: smallint('rank').notNull(),
    identification: text('identification').notNull(),
    sender: text('sender').notNull(),
    messageId: uuid('message_id').notNull(),
    size: integer('size').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.municipalityCode, table.datedOn, table.rank, table.identification, table.sender, table.messageId],
    }),
    ofMessage(table),
    ...policiesOf('undecided'),
    ownerPolicy('undecided'),
  ],
)

/** Messages that wait for an earlier one between the same client and provider; on `dueOn` they are rejected. */
export const parkedMessage = ijwSchema.table(
  'parked',
  {
    municipalityCode: municipality(),
    messageId: uuid('message_id').notNull(),
    clientId: uuid('client_id').notNull(),
    providerCode: text('provider_code').notNull(),
    dueOn: day('due_on').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.messageId] }),
    ofMessage(table),
    ...policiesOf('parked'),
    ownerPolicy('parked'),
  ],
)

/** What may be told of a message: its header, its verdict, its answer and what it changed; never its content. */
export const receipt = ijwSchema.table(
  'receipt',
  {
    municipalityCode: municipality(),
    messageId: uuid('message_id').notNull(),
    messageType: text('message_type').$type<MessageType>().notNull(),
    sender: text('sender').notNull(),
    receiver: text('receiver').notNull(),
    /** Without what could be a number of a person. */
    identification: text('identification').notNull(),
    datedOn: day('dated_on').notNull(),
    receivedAt: moment('received_at').notNull(),
    verdict: text('verdict').$type<Verdict['outcome']>().notNull(),
    codes: text('codes').array().notNull(),
    answerType: text('answer_type').$type<MessageType>(),
    answerId: uuid('answer_id'),
    /** The message that it answers, as far as it is an answer. */
    answers: uuid('answers'),
    clientIds: uuid('client_ids').array().notNull(),
    allocationIds: uuid('allocation_ids').array().notNull(),
    requestIds: uuid('request_ids').array().notNull(),
    claimIds: uuid('claim_ids').array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.messageId] }),
    ofMessage(table),
    ...policiesOf('receipt', ['exchange', 'caseworker', 'back-office']),
  ],
)

/** The classes of a message in which something was found, with the rule and its return code (empty for a rule without one). */
export const breach = ijwSchema.table(
  'breach',
  {
    municipalityCode: municipality(),
    messageId: uuid('message_id').notNull(),
    path: text('path').notNull(),
    rule: text('rule').notNull(),
    code: text('code').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.messageId, table.path, table.rule, table.code] }),
    ofMessage(table),
    ...policiesOf('breach', ['exchange', 'caseworker', 'back-office']),
  ],
)

/** What was refused for its form (level 1) or for a breach within it (level 2): it counts as not sent. */
export const refusal = ijwSchema.table(
  'refusal',
  {
    municipalityCode: municipality(),
    id: uuid('id').notNull(),
    messageType: text('message_type').$type<MessageType>().notNull(),
    sender: text('sender').notNull(),
    receiver: text('receiver').notNull(),
    identification: text('identification').notNull(),
    datedOn: day('dated_on').notNull(),
    receivedAt: moment('received_at').notNull(),
    level: smallint('level').$type<1 | 2>().notNull(),
    /** The rules that it breaks, each with its path at the same place in `paths`. */
    rules: text('rules').array().notNull(),
    paths: text('paths').array().notNull(),
    answerType: text('answer_type').$type<MessageType>(),
    answerId: uuid('answer_id'),
    clientIds: uuid('client_ids').array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    ...policiesOf('refusal', ['exchange', 'caseworker', 'back-office']),
  ],
)

/** Files of which it is not known whose they are. */
export const unreadable = ijwSchema.table(
  'unreadable',
  {
    contentSha256: text('content_sha256').primaryKey(),
    rule: text('rule').notNull(),
    receivedAt: moment('received_at').notNull(),
  },
  () => [pgPolicy('unreadable_by_role', { for: 'all', to: 'public', using: isExchange, withCheck: isExchange })],
)

/** What goes out, until it is collected. `answers` is the message or refusal that it answers; null when the hub sent it of its own. */
export const outgoing = ijwSchema.table(
  'outgoing',
  {
    municipalityCode: municipality(),
    id: uuid('id').notNull(),
    messageType: text('message_type').$type<MessageType>().notNull(),
    sender: text('sender').notNull(),
    receiver: text('receiver').notNull(),
    identification: text('identification').notNull(),
    datedOn: day('dated_on').notNull(),
    answers: uuid('answers'),
    content: text('content').notNull(),
    writtenAt: moment('written_at').notNull(),
    collectionId: uuid('collection_id'),
    collectedAt: moment('collected_at'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    ...policiesOf('outgoing'),
    ownerPolicy('outgoing'),
  ],
)

/** What front-ends sent, by the key with which they can ask again without sending again. */
export const sending = ijwSchema.table(
  'sending',
  {
    municipalityCode: municipality(),
    idempotencyKey: text('idempotency_key').notNull(),
    contentSha256: text('content_sha256').notNull(),
    messageId: uuid('message_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.idempotencyKey] }),
    ofMessage(table),
    ...policiesOf('sending'),
  ],
)

export const allocation = ijwSchema.table(
  'allocation',
  {
    municipalityCode: municipality(),
    number: integer('number').notNull(),
    clientId: uuid('client_id').notNull(),
    providerCode: text('provider_code').notNull(),
    categoryCode: text('category_code'),
    productCode: text('product_code'),
    start: day('start_date').notNull(),
    end: day('end_date'),
    changeReason: text('change_reason'),
    volume: integer('volume'),
    unit: text('unit'),
    frequency: text('frequency'),
    budgetCents: cents('budget_cents'),
    requestReference: text('request_reference'),
    decidedAt: text('decided_at').notNull(),
    startToldOn: day('start_told_on').notNull(),
    endToldOn: day('end_told_on').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityCode, table.number] }), ...policiesOf('allocation')],
)

export const delivery = ijwSchema.table(
  'delivery',
  {
    municipalityCode: municipality(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').notNull(),
    providerCode: text('provider_code').notNull(),
    kind: text('kind').$type<'start' | 'stop'>().notNull(),
    allocationNumber: integer('allocation_number'),
    categoryCode: text('category_code'),
    productCode: text('product_code'),
    begin: day('begin_date').notNull(),
    end: day('end_date'),
    reason: text('reason'),
  },
  (table) => [primaryKey({ columns: [table.municipalityCode, table.id] }), ...policiesOf('delivery')],
)

export const request = ijwSchema.table(
  'request',
  {
    municipalityCode: municipality(),
    providerCode: text('provider_code').notNull(),
    reference: text('reference').notNull(),
    clientId: uuid('client_id').notNull(),
    type: text('message_type').$type<'JW315' | 'JW317'>().notNull(),
    datedOn: day('dated_on').notNull(),
    receivedOn: day('received_on').notNull(),
    examinedOn: day('examined_on'),
    state: text('state').$type<RequestState>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.providerCode, table.reference] }),
    ...policiesOf('request'),
  ],
)

export const claim = ijwSchema.table(
  'claim',
  {
    municipalityCode: municipality(),
    /** Under which the graph shows it. */
    id: uuid('id').notNull(),
    messageId: uuid('message_id').notNull(),
    providerCode: text('provider_code').notNull(),
    number: text('number').notNull(),
    period: day('period').notNull(),
    identification: text('identification').notNull(),
    datedOn: day('dated_on').notNull(),
    basisschemaXsdVersion: text('basisschema_xsd_version').notNull(),
    messageXsdVersion: text('message_xsd_version').notNull(),
    totalCents: cents('total_cents').notNull(),
    state: text('state').$type<ClaimState>().notNull(),
    receivedOn: day('received_on').notNull(),
    dueOn: day('due_on').notNull(),
    answeredOn: day('answered_on'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    municipalPolicy('claim', 'public'),
    rolePolicy('claim', 'public', ['exchange', 'back-office'], ['exchange'], 'CLAIMS'),
  ],
)

export const claimLine = ijwSchema.table(
  'claim_line',
  {
    municipalityCode: municipality(),
    providerCode: text('provider_code').notNull(),
    reference: text('reference').notNull(),
    previousReference: text('previous_reference'),
    claimNumber: text('claim_number').notNull(),
    clientId: uuid('client_id').notNull(),
    allocationNumber: integer('allocation_number').notNull(),
    categoryCode: text('category_code').notNull(),
    productCode: text('product_code').notNull(),
    periodStart: day('period_start').notNull(),
    periodEnd: day('period_end').notNull(),
    volume: integer('volume').notNull(),
    unit: text('unit').notNull(),
    tariffCents: cents('tariff_cents'),
    amountCents: cents('amount_cents').notNull(),
    debitCredit: text('debit_credit').$type<'D' | 'C'>().notNull(),
    repeats: integer('repeats').notNull(),
    state: text('state').$type<ClaimLineState>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.providerCode, table.reference] }),
    ...policiesOf('claim_line'),
  ],
)

/** What somebody has to do by a day, as long as it is not done; claims that await their answer are not repeated here. */
export const task = ijwSchema.table(
  'task',
  {
    municipalityCode: municipality(),
    /** The id of the message, request or allocation in the graph. */
    subjectId: uuid('subject_id').notNull(),
    kind: text('kind').$type<TaskKind>().notNull(),
    clientId: uuid('client_id').notNull(),
    providerCode: text('provider_code').notNull(),
    reference: text('reference'),
    since: day('since').notNull(),
    dueOn: day('due_on').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.subjectId, table.kind] }),
    ...policiesOf('task', ['exchange', 'caseworker']),
    pgPolicy('task_removed_by_exchange', { as: 'restrictive', for: 'delete', to: 'public', using: isExchange }),
  ],
)
