import { isAnyOf } from '@regiograaf/database'
import { and, eq } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type ClientRow, client } from './client.table.ts'

/** Adds the young people that are not known yet. */
export async function addClients(db: NodePgDatabase, rows: readonly ClientRow[]): Promise<void> {
  if (rows.length === 0) return
  // In one order, so that two workers who add the same ones wait for each other and never in a circle.
  const ordered = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  await db.insert(client).values(ordered).onConflictDoNothing()
}

/**
 * The young person with this id, held until the transaction ends: what is agreed for one person is agreed one after the
 * other. Null when these municipalities do not know the person.
 */
export async function lockClient(
  db: NodePgDatabase,
  municipalities: readonly string[],
  id: string,
): Promise<ClientRow | null> {
  const [row] = await db
    .select()
    .from(client)
    .where(and(isAnyOf(client.municipalityCode, municipalities), eq(client.id, id)))
    .for('update')
  return row ?? null
}
