import { isAnyOf } from '@regiograaf/database'
import { and, asc, count, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type ClientRow, client } from './client.table.ts'

const { bsn: _bsn, messageId: _messageId, version: _version, ...columns } = getTableColumns(client)

/** By family name and given names, as people look for each other; the id only keeps namesakes apart. */
const givenNames = sql`coalesce(${client.givenNames}, '')`

/** Up to `limit` clients by name, beginning after the client with id `after`. */
export function listClients(
  db: NodePgDatabase,
  municipalities: readonly string[],
  limit: number,
  after: string | null,
): Promise<ClientRow[]> {
  const mine = isAnyOf(client.municipalityCode, municipalities)
  const position = (id: string) =>
    db
      .select({ familyName: client.familyName, givenNames, id: client.id })
      .from(client)
      .where(and(mine, eq(client.id, id)))
  return db
    .select(columns)
    .from(client)
    .where(
      and(
        mine,
        after === null ? undefined : sql`(${client.familyName}, ${givenNames}, ${client.id}) > (${position(after)})`,
      ),
    )
    .orderBy(asc(client.familyName), asc(givenNames), asc(client.id))
    .limit(limit)
}

export function loadClients(
  db: NodePgDatabase,
  municipalities: readonly string[],
  ids: readonly string[],
): Promise<ClientRow[]> {
  return db
    .select(columns)
    .from(client)
    .where(and(isAnyOf(client.municipalityCode, municipalities), isAnyOf(client.id, ids)))
}

/** The young person with this BSN, as described last; null when these municipalities know none. */
export async function findClientByBsn(
  db: NodePgDatabase,
  municipalities: readonly string[],
  bsn: string,
): Promise<ClientRow | null> {
  const [row] = await db
    .select(columns)
    .from(client)
    .where(and(isAnyOf(client.municipalityCode, municipalities), eq(client.bsn, bsn)))
    .orderBy(desc(client.version))
    .limit(1)
  return row ?? null
}

/** The only statement that reads a BSN. */
export function loadBsns(
  db: NodePgDatabase,
  municipalities: readonly string[],
  ids: readonly string[],
): Promise<{ municipalityCode: string; id: string; bsn: string }[]> {
  return db
    .select({ municipalityCode: client.municipalityCode, id: client.id, bsn: client.bsn })
    .from(client)
    .where(and(isAnyOf(client.municipalityCode, municipalities), isAnyOf(client.id, ids)))
}

export async function countClients(db: NodePgDatabase, municipalities: readonly string[]): Promise<number> {
  const rows = await db
    .select({ clients: count() })
    .from(client)
    .where(isAnyOf(client.municipalityCode, municipalities))
  return rows[0]?.clients ?? 0
}
