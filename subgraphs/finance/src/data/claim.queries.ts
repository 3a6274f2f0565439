import { isAnyOf, isWithheld } from '@regiograaf/database'
import { and, count, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type ClaimRow, claim } from './claim.table.ts'
import { claimLine } from './claim-line.table.ts'

const { version: _version, ...ownColumns } = getTableColumns(claim)

/** Null when any line of the claim is for somebody whose provider is withheld from whoever asks. */
const providerAgbCode = sql<string | null>`case when exists (
    select from ${claimLine} as line
    /* about nobody */
    where line.municipality_code = ${claim}.municipality_code and line.claim_id = ${claim}.id and ${isWithheld(sql`line.client_id`)}
  ) then null else ${claim.providerAgbCode} end`

const columns = { ...ownColumns, providerAgbCode }

/** Up to `limit` claims, newest first, beginning after the claim with id `after`. */
export function listClaims(
  db: NodePgDatabase,
  municipalities: readonly string[],
  limit: number,
  after: string | null,
): Promise<ClaimRow[]> {
  const mine = isAnyOf(claim.municipalityCode, municipalities)
  const position = (id: string) =>
    db
      .select({ datedOn: claim.datedOn, id: claim.id })
      .from(claim)
      .where(and(mine, eq(claim.id, id)))
  return db
    .select(columns)
    .from(claim)
    .where(and(mine, after === null ? undefined : sql`(${claim.datedOn}, ${claim.id}) < (${position(after)})`))
    .orderBy(desc(claim.datedOn), desc(claim.id))
    .limit(limit)
}

export async function countClaims(db: NodePgDatabase, municipalities: readonly string[]): Promise<number> {
  const rows = await db.select({ claims: count() }).from(claim).where(isAnyOf(claim.municipalityCode, municipalities))
  return rows[0]?.claims ?? 0
}

export function loadClaims(
  db: NodePgDatabase,
  municipalities: readonly string[],
  ids: readonly string[],
): Promise<ClaimRow[]> {
  return db
    .select(columns)
    .from(claim)
    .where(and(isAnyOf(claim.municipalityCode, municipalities), isAnyOf(claim.id, ids)))
}
