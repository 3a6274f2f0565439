import { exchangeIdentity } from '@regiograaf/identity'
import { and, eq, inArray, notInArray } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { IjwMessage } from '../definitions/messages.ts'
import { messageEnvelope } from '../identification.ts'
import { parseMessage } from '../parse-message.ts'
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
    const taken = await projectBatch(projection, municipalityCode, recent, failed, batchSize).catch(() => null)
    if (taken === 0) return failed
    if (taken !== null) continue
    const next = await findPending(projection, municipalityCode, failed)
    if (next === null) return failed
    await projectBatch(projection, municipalityCode, recent, failed, 1).catch(() => failed.push(next))
  }
}

function projectBatch(
  projection: Projection,
  municipalityCode: string,
  recent: RecentMessages,
  except: readonly string[],
  size: number,
): Promise<number> {
  return projection.database.withIdentity(
    exchangeIdentity(municipalityCode),
    async (db) => {
      const ids = await takePending(db, projection.subgraph, municipalityCode, except, size)
      if (ids.length > 0) await projection.project(db, await loadMessages(db, municipalityCode, ids, recent))
      return ids.length
    },
    { write: true },
  )
}

async function findPending(
  { subgraph, database }: Projection,
  municipalityCode: string,
  except: readonly string[],
): Promise<string | null> {
  const [row] = await database.withIdentity(exchangeIdentity(municipalityCode), (db) =>
    selectPending(db, subgraph, municipalityCode, except, 1),
  )
  return row?.messageId ?? null
}

function selectPending(
  db: NodePgDatabase,
  subgraph: string,
  municipalityCode: string,
  except: readonly string[],
  size: number,
) {
  return db
    .select({ messageId: pendingProjection.messageId })
    .from(pendingProjection)
    .where(
      and(
        eq(pendingProjection.municipalityCode, municipalityCode),
        eq(pendingProjection.subgraph, subgraph),
        notInArray(pendingProjection.messageId, [...except]),
      ),
    )
    .orderBy(pendingProjection.messageId)
    .limit(size)
}

/** Takes the first waiting messages out of the list. Another worker waits for the rows and then finds them gone. */
async function takePending(
  db: NodePgDatabase,
  subgraph: string,
  municipalityCode: string,
  except: readonly string[],
  size: number,
): Promise<string[]> {
  const waiting = selectPending(db, subgraph, municipalityCode, except, size).for('update')
  const taken = await db
    .delete(pendingProjection)
    .where(
      and(
        eq(pendingProjection.municipalityCode, municipalityCode),
        eq(pendingProjection.subgraph, subgraph),
        inArray(pendingProjection.messageId, waiting),
      ),
    )
    .returning({ id: pendingProjection.messageId })
  return taken.map(({ id }) => id)
}

async function loadMessages(
  db: NodePgDatabase,
  municipalityCode: string,
  ids: readonly string[],
  recent: RecentMessages,
): Promise<InboxMessage[]> {
  const unread = ids.filter((id) => !recent.has(id))
  const stored =
    unread.length === 0
      ? []
      : await db
          .select({ id: storedMessage.id, content: storedMessage.content })
          .from(storedMessage)
          .where(and(eq(storedMessage.municipalityCode, municipalityCode), inArray(storedMessage.id, unread)))
  const reread = new Map(stored.map(({ id, content }) => [id, rereadMessage(content)]))
  return ids.flatMap((id) => {
    const message = recent.get(id) ?? reread.get(id)
    return message === undefined ? [] : [{ id, message, envelope: messageEnvelope(message) }]
  })
}

function rereadMessage(content: string): IjwMessage {
  const result = parseMessage(content)
  if (!result.ok) throw new Error('A stored message no longer passes its checks.')
  return result.message
}
