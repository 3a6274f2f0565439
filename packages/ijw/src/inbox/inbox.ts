import { hash } from 'node:crypto'
import { type Database, isAnyOf, selectRows } from '@regiograaf/database'
import { exchangeIdentity } from '@regiograaf/identity'
import { and, eq, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { IjwMessage } from '../definitions/messages.ts'
import type { MessageEnvelope } from '../identification.ts'
import type { Pseudonyms } from '../pseudonym.ts'
import { conflict, pendingProjection, storedMessage } from './inbox.table.ts'
import type { Projection } from './projection.ts'

/** A message that passed its checks, with the text in which it came. */
export interface ReceivedMessage {
  readonly message: IjwMessage
  readonly envelope: MessageEnvelope
  readonly content: string
}

/** `conflict`: an earlier message with the same sender, type and identification has other content; that one stands. */
export type StoreOutcome = 'accepted' | 'duplicate' | 'conflict'

/** The place where every message lands once. It works under the exchange identity of the municipality of each message. */
export interface Inbox {
  /** Stores messages of one municipality, all or none, and notes for which subgraphs they wait. Outcomes line up with the messages. */
  store(municipalityCode: string, messages: readonly ReceivedMessage[]): Promise<readonly StoreOutcome[]>
  /** The id under which a message is stored. */
  idOf(envelope: MessageEnvelope): string
  listMunicipalitiesWithPendingProjections(): Promise<readonly string[]>
}

/** An inbox over a database that answers as the role `regiograaf_ijw`. */
export function createInbox(database: Database, projections: readonly Projection[], pseudonyms: Pseudonyms): Inbox {
  const idOf = ({ type, municipalityCode, sender, identification }: MessageEnvelope) =>
    pseudonyms.idOf('message', municipalityCode, sender, type, identification)

  return {
    idOf,
    store: (municipalityCode, messages) =>
      database.withIdentity(
        exchangeIdentity(municipalityCode),
        (db) =>
          storeMessages(
            db,
            municipalityCode,
            messages.map((message) => toRow(message, idOf(message.envelope))),
            projections,
          ),
        { write: true },
      ),
    listMunicipalitiesWithPendingProjections: () =>
      database.withIdentity(exchangeIdentity(), async (db) => {
        const { rows } = await db.execute<{ code: string }>(
          sql`select ijw.municipalities_with_pending_projections() as code order by 1`,
        )
        return rows.map(({ code }) => code)
      }),
  }
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
    contentSha256: hash('sha256', content),
    receivedAt: new Date(),
  }
}

async function storeMessages(
  db: NodePgDatabase,
  municipalityCode: string,
  rows: readonly MessageRow[],
  projections: readonly Projection[],
): Promise<readonly StoreOutcome[]> {
  const inserted = await db
    .insert(storedMessage)
    .select(selectRows(storedMessage, rows))
    .onConflictDoNothing()
    .returning({ id: storedMessage.id, contentSha256: storedMessage.contentSha256 })
  const accepted = new Map(inserted.map((row) => [row.id, row.contentSha256]))
  const known = rows.length === inserted.length ? accepted : await hashesOf(db, municipalityCode, rows)

  const firstSeen = new Set<string>()
  const outcomes = rows.map((row): StoreOutcome => {
    if (known.get(row.id) !== row.contentSha256) return 'conflict'
    if (!accepted.has(row.id) || firstSeen.has(row.id)) return 'duplicate'
    firstSeen.add(row.id)
    return 'accepted'
  })

  const conflicts = rows.filter((_, index) => outcomes[index] === 'conflict')
  if (conflicts.length > 0) {
    await db
      .insert(conflict)
      .values(
        conflicts.map(({ id, content, contentSha256 }) => ({
          municipalityCode,
          messageId: id,
          content,
          contentSha256,
        })),
      )
      .onConflictDoNothing()
  }
  const pending = projections.flatMap(({ subgraph, messageTypes }) =>
    rows
      .filter((row, index) => outcomes[index] === 'accepted' && messageTypes.some((type) => type === row.messageType))
      .map(({ id }) => ({ municipalityCode, subgraph, messageId: id })),
  )
  if (pending.length > 0) await db.insert(pendingProjection).select(selectRows(pendingProjection, pending))
  return outcomes
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
