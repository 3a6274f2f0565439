import { isAnyOf } from '@regiograaf/database'
import { and, eq, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type MandateRow, mandate } from './mandate.table.ts'

/** Until the transaction ends nobody else grants a mandate of this municipality: of two that overlap, the second sees the first. */
export async function lockMandates(db: NodePgDatabase, municipalityCode: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`mandates of ${municipalityCode}`}, 0))`)
}

/** Adds a mandate and returns it with its new id. */
export async function addMandate(
  db: NodePgDatabase,
  row: Omit<MandateRow, 'id' | 'grantedAt' | 'revokedAt'>,
): Promise<MandateRow> {
  const [added] = await db.insert(mandate).values(row).returning()
  if (added === undefined) throw new Error('A mandate that was just added cannot be read.')
  return added
}

/** Takes a mandate back, unless it was already; null when these municipalities gave none with this id. */
export async function endMandate(
  db: NodePgDatabase,
  municipalities: readonly string[],
  id: string,
): Promise<MandateRow | null> {
  const [row] = await db
    .update(mandate)
    .set({ revokedAt: sql`coalesce(${mandate.revokedAt}, now())` })
    .where(and(isAnyOf(mandate.municipalityCode, municipalities), eq(mandate.id, id)))
    .returning()
  return row ?? null
}
