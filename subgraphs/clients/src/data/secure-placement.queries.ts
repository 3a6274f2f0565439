import { isAnyOf, unlessWithheld } from '@regiograaf/database'
import { and, asc, count, desc, eq, getTableColumns, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { CountedPlacement } from '../figures/secure-care.ts'
import { type SecurePlacementRow, securePlacement } from './secure-placement.table.ts'

const columns = {
  ...getTableColumns(securePlacement),
  providerAgbCode: unlessWithheld(securePlacement.providerAgbCode, securePlacement.clientId),
}

/** Which placements are listed; what is left out is not looked at. */
export interface SecurePlacementFilter {
  readonly on?: string | null | undefined
}

function meets({ on }: SecurePlacementFilter): SQL | undefined {
  if (on == null) return undefined
  return and(lte(securePlacement.start, on), or(isNull(securePlacement.end), gte(securePlacement.end, on)))
}

/** Up to `limit` placements, latest first, beginning after the one with id `after`. */
export function listSecurePlacements(
  db: NodePgDatabase,
  municipalities: readonly string[],
  filter: SecurePlacementFilter,
  limit: number,
  after: string | null,
): Promise<SecurePlacementRow[]> {
  const mine = isAnyOf(securePlacement.municipalityCode, municipalities)
  const position = (id: string) =>
    db
      .select({ start: securePlacement.start, id: securePlacement.id })
      .from(securePlacement)
      .where(and(mine, eq(securePlacement.id, id)))
  return db
    .select(columns)
    .from(securePlacement)
    .where(
      and(
        mine,
        meets(filter),
        after === null ? undefined : sql`(${securePlacement.start}, ${securePlacement.id}) < (${position(after)})`,
      ),
    )
    .orderBy(desc(securePlacement.start), desc(securePlacement.id))
    .limit(limit)
}

export async function countSecurePlacements(
  db: NodePgDatabase,
  municipalities: readonly string[],
  filter: SecurePlacementFilter,
): Promise<number> {
  const [row] = await db
    .select({ placements: count() })
    .from(securePlacement)
    .where(and(isAnyOf(securePlacement.municipalityCode, municipalities), meets(filter)))
  return row?.placements ?? 0
}

export function loadSecurePlacements(
  db: NodePgDatabase,
  municipalities: readonly string[],
  ids: readonly string[],
): Promise<SecurePlacementRow[]> {
  return db
    .select(columns)
    .from(securePlacement)
    .where(and(isAnyOf(securePlacement.municipalityCode, municipalities), isAnyOf(securePlacement.id, ids)))
}

/** The placements of these young people, by first day. */
export function loadSecurePlacementsByClient(
  db: NodePgDatabase,
  municipalities: readonly string[],
  clientIds: readonly string[],
): Promise<SecurePlacementRow[]> {
  return db
    .select(columns)
    .from(securePlacement)
    .where(and(isAnyOf(securePlacement.municipalityCode, municipalities), isAnyOf(securePlacement.clientId, clientIds)))
    .orderBy(asc(securePlacement.start))
}

/** The placements of a municipality as the cubes count them: of one young person, or with null of everybody. */
export function loadCountedPlacements(
  db: NodePgDatabase,
  municipalityCode: string,
  clientId: string | null,
): Promise<CountedPlacement[]> {
  return db
    .select({
      municipalityCode: securePlacement.municipalityCode,
      clientId: securePlacement.clientId,
      providerAgbCode: securePlacement.providerAgbCode,
      measureCode: securePlacement.measureCode,
      start: securePlacement.start,
      end: securePlacement.end,
    })
    .from(securePlacement)
    .where(
      and(
        eq(securePlacement.municipalityCode, municipalityCode),
        clientId === null ? undefined : eq(securePlacement.clientId, clientId),
      ),
    )
}
