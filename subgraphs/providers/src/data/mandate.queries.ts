import { isAnyOf } from '@regiograaf/database'
import type { Organisation } from '@regiograaf/identity'
import { and, count, desc, eq, gte, isNull, lte, type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type MandateRow, mandate } from './mandate.table.ts'

/** Those that the municipality gave, or that the region got. */
function isOf({ kind, code }: Organisation, municipalities: readonly string[]): SQL {
  return kind === 'region' ? eq(mandate.regionId, code) : isAnyOf(mandate.municipalityCode, municipalities)
}

/** Up to `limit` mandates, latest first, beginning after the one with id `after`. */
export function listMandates(
  db: NodePgDatabase,
  municipalities: readonly string[],
  organisation: Organisation,
  limit: number,
  after: string | null,
): Promise<MandateRow[]> {
  const mine = isOf(organisation, municipalities)
  const position = (id: string) =>
    db
      .select({ grantedAt: mandate.grantedAt, id: mandate.id })
      .from(mandate)
      .where(and(mine, eq(mandate.id, id)))
  return db
    .select()
    .from(mandate)
    .where(and(mine, after === null ? undefined : sql`(${mandate.grantedAt}, ${mandate.id}) < (${position(after)})`))
    .orderBy(desc(mandate.grantedAt), desc(mandate.id))
    .limit(limit)
}

export async function countMandates(
  db: NodePgDatabase,
  municipalities: readonly string[],
  organisation: Organisation,
): Promise<number> {
  const rows = await db.select({ mandates: count() }).from(mandate).where(isOf(organisation, municipalities))
  return rows[0]?.mandates ?? 0
}

export type MandateTerms = Pick<
  MandateRow,
  'municipalityCode' | 'regionId' | 'desk' | 'purpose' | 'category' | 'from' | 'until'
>

/** The mandate that stands for the same desk, purpose and category on one of these days, or null. */
export async function findOverlappingMandate(db: NodePgDatabase, terms: MandateTerms): Promise<MandateRow | null> {
  const [standing] = await db
    .select()
    .from(mandate)
    .where(
      and(
        eq(mandate.municipalityCode, terms.municipalityCode),
        eq(mandate.regionId, terms.regionId),
        eq(mandate.desk, terms.desk),
        eq(mandate.purpose, terms.purpose),
        eq(mandate.category, terms.category),
        isNull(mandate.revokedAt),
        lte(mandate.from, terms.until),
        gte(mandate.until, terms.from),
      ),
    )
    .limit(1)
  return standing ?? null
}
