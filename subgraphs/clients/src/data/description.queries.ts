import { packedBytes } from '@regiograaf/ijw'
import { and, eq } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { client } from './client.table.ts'

/** The inbox, from which this subgraph projects. Only the exchange identity of a municipality sees it. */
const message = pgSchema('ijw').table('message', {
  municipalityCode: text('municipality_code').notNull(),
  id: uuid('id').notNull(),
  content: packedBytes('content').notNull(),
})

/** The message that describes a young person, as it came; null when the municipality knows nobody with this id. */
export async function findDescription(
  db: NodePgDatabase,
  municipalityCode: string,
  clientId: string,
): Promise<Uint8Array | null> {
  const [row] = await db
    .select({ id: client.id, municipalityCode: client.municipalityCode, content: message.content })
    .from(client)
    .innerJoin(message, and(eq(message.municipalityCode, client.municipalityCode), eq(message.id, client.messageId)))
    .where(and(eq(client.municipalityCode, municipalityCode), eq(client.id, clientId)))
  return row?.content ?? null
}
