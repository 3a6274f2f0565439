import { randomUUID } from 'node:crypto'
import { type Database, isAnyOf } from '@regiograaf/database'
import { exchangeIdentity } from '@regiograaf/identity'
import { and, asc, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import type { MessageType } from '../definitions/messages.ts'
import { toMunicipalityCode } from '../identification.ts'
import { outgoing } from './exchange.table.ts'

/** A message that goes out: an answer, or one that the hub sends of its own. */
export interface OutgoingMessage {
  readonly id: string
  readonly municipalityCode: string
  readonly type: MessageType
  readonly sender: string
  /** To whom it goes: 4 digits for a municipality, 8 for a provider. */
  readonly receiver: string
  readonly identification: string
  readonly datedOn: string
  /** The message, as XML. */
  readonly content: string
}

/** Messages that were handed out together, in order of date; they stay what they are, so that a lost response loses nothing. */
export interface Collection {
  readonly id: string
  readonly messages: readonly OutgoingMessage[]
}

/** Where messages wait for their receiver. Each is handed out in one collection only. */
export interface Outbox {
  /**
   * Hands out at most `limit` waiting messages to a receiver and marks them collected, all or none. A provider gets those of
   * every municipality. With the id of a collection that exists it gives that one again: whoever chooses the id can ask again
   * after a lost response. Null when nothing waits.
   */
  collectOutgoing(receiver: string, limit: number, collectionId?: string): Promise<Collection | null>
  /** A collection of this receiver again, or null when there is none. */
  collectionOf(receiver: string, collectionId: string): Promise<Collection | null>
  /** The answers to a message of one municipality, whether they were collected or not; they wait for their receiver all the same. */
  listAnswers(municipalityCode: string, messageId: string): Promise<readonly OutgoingMessage[]>
  /**
   * Hands out what waits as answer to these messages of one municipality, whoever the receiver is, and marks it collected once
   * `deliver` has resolved. When it does not come to that, the same is handed out the next time.
   */
  deliverAnswers(
    municipalityCode: string,
    messageIds: readonly string[],
    deliver: (messages: readonly OutgoingMessage[]) => Promise<void>,
  ): Promise<void>
}

/** An outbox over a database that answers as the role `regiograaf_ijw`. */
export function createOutbox(database: Database): Outbox {
  const listMunicipalities = async (names: ReturnType<typeof sql>): Promise<string[]> => {
    const { rows } = await database.withIdentity(exchangeIdentity(), (db) => db.execute<{ code: string }>(names))
    return rows.map(({ code }) => code)
  }
  /** The municipalities whose messages a receiver may get: its own, or for a provider all those named. */
  const mayGet = (receiver: string, municipalities: readonly string[]): readonly string[] =>
    receiver.length === 4 ? municipalities.filter((code) => code === toMunicipalityCode(receiver)) : municipalities

  const collectionOf: Outbox['collectionOf'] = async (receiver, collectionId) => {
    const named = await listMunicipalities(
      sql`select ijw.municipalities_of_collection(${collectionId}) as code order by 1`,
    )
    const municipalities = mayGet(receiver, named)
    if (municipalities.length === 0) return null
    const messages = await database.withIdentity(exchangeIdentity(...municipalities), (db) =>
      db
        .select(columns)
        .from(outgoing)
        .where(
          and(
            isAnyOf(outgoing.municipalityCode, municipalities),
            eq(outgoing.receiver, receiver),
            eq(outgoing.collectionId, collectionId),
          ),
        )
        .orderBy(...inOrder),
    )
    return messages.length === 0 ? null : { id: collectionId, messages }
  }

  return {
    collectionOf,
    async collectOutgoing(receiver, limit, collectionId = randomUUID()) {
      const known = await collectionOf(receiver, collectionId)
      if (known !== null) return known
      const named = await listMunicipalities(
        sql`select ijw.municipalities_with_outgoing_messages(${receiver}) as code order by 1`,
      )
      const municipalities = mayGet(receiver, named)
      if (municipalities.length === 0) return null
      const messages = await database.withIdentity(
        exchangeIdentity(...municipalities),
        async (db) => {
          const waiting = await db
            .select(columns)
            .from(outgoing)
            .where(
              and(
                isAnyOf(outgoing.municipalityCode, municipalities),
                eq(outgoing.receiver, receiver),
                isNull(outgoing.collectionId),
              ),
            )
            .orderBy(...inOrder)
            .limit(limit)
            // Who collects at the same time gets the ones after these.
            .for('update', { skipLocked: true })
          await markCollected(db, municipalities, waiting, collectionId)
          return waiting
        },
        { write: true },
      )
      return messages.length === 0 ? null : { id: collectionId, messages }
    },
    listAnswers: (municipalityCode, messageId) =>
      database.withIdentity(exchangeIdentity(municipalityCode), (db) =>
        db
          .select(columns)
          .from(outgoing)
          .where(and(eq(outgoing.municipalityCode, municipalityCode), eq(outgoing.answers, messageId)))
          .orderBy(...inOrder),
      ),
    async deliverAnswers(municipalityCode, messageIds, deliver) {
      await database.withIdentity(
        exchangeIdentity(municipalityCode),
        async (db) => {
          const waiting = await db
            .select(columns)
            .from(outgoing)
            .where(
              and(
                eq(outgoing.municipalityCode, municipalityCode),
                isAnyOf(outgoing.answers, messageIds),
                isNull(outgoing.collectionId),
              ),
            )
            .orderBy(...inOrder)
            .for('update', { skipLocked: true })
          if (waiting.length === 0) return
          await deliver(waiting)
          await markCollected(db, [municipalityCode], waiting, randomUUID())
        },
        { write: true },
      )
    },
  }
}

type Statements = Parameters<Parameters<Database['withIdentity']>[1]>[0]

const {
  id,
  municipalityCode,
  messageType: type,
  sender,
  receiver,
  identification,
  datedOn,
  content,
} = getTableColumns(outgoing)
const columns = { id, municipalityCode, type, sender, receiver, identification, datedOn, content }
const inOrder = [asc(outgoing.datedOn), asc(outgoing.municipalityCode), asc(outgoing.id)]

async function markCollected(
  db: Statements,
  municipalities: readonly string[],
  messages: readonly OutgoingMessage[],
  collectionId: string,
): Promise<void> {
  await db
    .update(outgoing)
    .set({ collectionId, collectedAt: new Date() })
    .where(
      and(
        isAnyOf(outgoing.municipalityCode, municipalities),
        isAnyOf(
          outgoing.id,
          messages.map((message) => message.id),
        ),
      ),
    )
}
