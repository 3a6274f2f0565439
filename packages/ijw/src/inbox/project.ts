import { isAnyOf } from '@regiograaf/database'
import { exchangeIdentity } from '@regiograaf/identity'
import { and, eq, not, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { IjwMessage } from '../definitions/messages.ts'
import type { Breach } from '../exchange/claim-verdict.ts'
import { breach } from '../exchange/exchange.table.ts'
import { messageEnvelope } from '../identification.ts'
import { firstOfSize, readStored } from './batch.ts'
import { pendingProjection, storedMessage } from './inbox.table.ts'
import type { InboxMessage, Projection } from './projection.ts'

/** Messages that were read a moment ago, by id, so that projecting them need not read them again. */
export type RecentMessages = ReadonlyMap<string, IjwMessage>

const batchSize = 500

/**
 * Brings one subgraph up to date with the inbox for one municipality. Each transaction takes a batch of waiting messages and
 * writes their rows, or leaves all of it as it was; two workers never project the same message. When a batch fails, its
 * messages are tried one by one. Resolves to the ids of the messages that cannot be projected: they keep waiting.
 */
export async function projectPending(
  projection: Projection,
  municipalityCode: string,
  recent: RecentMessages = new Map(),
): Promise<readonly string[]> {
  const failed: string[] = []
  for (;;) {
    const ids = await listPending(projection, municipalityCode, failed)
    if (ids.length === 0) return failed
    try {
      await projectMessages(projection, municipalityCode, ids, recent)
    } catch {
      for (const id of ids) {
        await projectMessages(projection, municipalityCode, [id], recent).catch(() => failed.push(id))
      }
    }
  }
}

async function listPending(
  { subgraph, database }: Projection,
  municipalityCode: string,
  except: readonly string[],
): Promise<string[]> {
  const rows = await database.withIdentity(exchangeIdentity(municipalityCode), (db) =>
    db
      .select({ id: pendingProjection.messageId, size: storedMessage.size })
      .from(pendingProjection)
      .innerJoin(
        storedMessage,
        and(
          eq(storedMessage.municipalityCode, pendingProjection.municipalityCode),
          eq(storedMessage.id, pendingProjection.messageId),
        ),
      )
      .where(
        and(
          eq(pendingProjection.municipalityCode, municipalityCode),
          eq(pendingProjection.subgraph, subgraph),
          not(isAnyOf(pendingProjection.messageId, except)),
        ),
      )
      .orderBy(pendingProjection.messageId)
      .limit(batchSize),
  )
  return firstOfSize(rows).map(({ id }) => id)
}

async function projectMessages(
  { subgraph, database, project }: Projection,
  municipalityCode: string,
  ids: readonly string[],
  recent: RecentMessages,
): Promise<void> {
  await database.withIdentity(
    exchangeIdentity(municipalityCode),
    async (db) => {
      // Another worker waits for these rows and then finds them gone.
      const taken = await db
        .delete(pendingProjection)
        .where(
          and(
            eq(pendingProjection.municipalityCode, municipalityCode),
            eq(pendingProjection.subgraph, subgraph),
            isAnyOf(pendingProjection.messageId, ids),
          ),
        )
        .returning({ id: pendingProjection.messageId })
      const messages = await loadMessages(
        db,
        municipalityCode,
        taken.map(({ id }) => id),
        recent,
      )
      if (messages.length > 0) await project(db, messages)
    },
    { write: true },
  )
}

async function loadMessages(
  db: NodePgDatabase,
  municipalityCode: string,
  ids: readonly string[],
  recent: RecentMessages,
): Promise<InboxMessage[]> {
  const unread = ids.filter((id) => !recent.has(id))
  const stored = await db
    .select({
      id: storedMessage.id,
      receivedOn: sql<string>`(${storedMessage.receivedAt} at time zone 'Europe/Amsterdam')::date::text`,
      content: sql`case when ${isAnyOf(storedMessage.id, unread)} then ${storedMessage.content} end`.mapWith(
        storedMessage.content,
      ),
    })
    .from(storedMessage)
    .where(and(eq(storedMessage.municipalityCode, municipalityCode), isAnyOf(storedMessage.id, ids)))
  const rows = new Map(stored.map((row) => [row.id, row]))
  const messages = ids.map((id) => {
    const row = rows.get(id)
    if (row === undefined) throw new Error('A waiting message is not in the inbox.')
    const message = recent.get(id) ?? readStored(row.content)
    return { id, message, envelope: messageEnvelope(message), receivedOn: row.receivedOn }
  })
  const claimIds = messages.filter(({ message }) => message.type === 'JW323').map(({ id }) => id)
  const breaches = await loadBreaches(db, municipalityCode, claimIds)
  return messages.map((message) => ({ ...message, breaches: breaches.get(message.id) ?? [] }))
}

async function loadBreaches(
  db: NodePgDatabase,
  municipalityCode: string,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Breach[]>> {
  if (claimIds.length === 0) return new Map()
  const rows = await db
    .select()
    .from(breach)
    .where(and(eq(breach.municipalityCode, municipalityCode), isAnyOf(breach.messageId, claimIds)))
  return Map.groupBy(rows, ({ messageId }) => messageId)
}
