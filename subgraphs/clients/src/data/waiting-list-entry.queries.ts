import { isAnyOf, unlessWithheld } from '@regiograaf/database'
import { and, asc, count, eq, getTableColumns, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { CountedEntry } from '../figures/count-waiting.ts'
import type { WaitingPlace } from '../rules/waiting.ts'
import { type WaitingListEntryRow, waitingListEntry } from './waiting-list-entry.table.ts'

const columns = {
  ...getTableColumns(waitingListEntry),
  providerAgbCode: unlessWithheld(waitingListEntry.providerAgbCode, waitingListEntry.clientId),
}

/** Which entries are listed; what is left out is not looked at. */
export interface WaitingListFilter {
  readonly on?: string | null | undefined
  readonly place?: WaitingPlace | null | undefined
}

function meets({ on, place }: WaitingListFilter): SQL | undefined {
  return and(
    on == null
      ? undefined
      : and(
          lte(waitingListEntry.waitingSince, on),
          or(isNull(waitingListEntry.endedOn), gt(waitingListEntry.endedOn, on)),
        ),
    place == null ? undefined : eq(waitingListEntry.place, place),
  )
}

/** Up to `limit` entries, those who wait longest first, beginning after the one with id `after`. */
export function listWaitingListEntries(
  db: NodePgDatabase,
  municipalities: readonly string[],
  filter: WaitingListFilter,
  limit: number,
  after: string | null,
): Promise<WaitingListEntryRow[]> {
  const mine = isAnyOf(waitingListEntry.municipalityCode, municipalities)
  const position = (id: string) =>
    db
      .select({ waitingSince: waitingListEntry.waitingSince, id: waitingListEntry.id })
      .from(waitingListEntry)
      .where(and(mine, eq(waitingListEntry.id, id)))
  return db
    .select(columns)
    .from(waitingListEntry)
    .where(
      and(
        mine,
        meets(filter),
        after === null
          ? undefined
          : sql`(${waitingListEntry.waitingSince}, ${waitingListEntry.id}) > (${position(after)})`,
      ),
    )
    .orderBy(asc(waitingListEntry.waitingSince), asc(waitingListEntry.id))
    .limit(limit)
}

export async function countWaitingListEntries(
  db: NodePgDatabase,
  municipalities: readonly string[],
  filter: WaitingListFilter,
): Promise<number> {
  const [row] = await db
    .select({ entries: count() })
    .from(waitingListEntry)
    .where(and(isAnyOf(waitingListEntry.municipalityCode, municipalities), meets(filter)))
  return row?.entries ?? 0
}

export function loadWaitingListEntries(
  db: NodePgDatabase,
  municipalities: readonly string[],
  ids: readonly string[],
): Promise<WaitingListEntryRow[]> {
  return db
    .select(columns)
    .from(waitingListEntry)
    .where(and(isAnyOf(waitingListEntry.municipalityCode, municipalities), isAnyOf(waitingListEntry.id, ids)))
}

/** The entries of these young people, by the day since which they wait. */
export function loadWaitingListEntriesByClient(
  db: NodePgDatabase,
  municipalities: readonly string[],
  clientIds: readonly string[],
): Promise<WaitingListEntryRow[]> {
  return db
    .select(columns)
    .from(waitingListEntry)
    .where(
      and(isAnyOf(waitingListEntry.municipalityCode, municipalities), isAnyOf(waitingListEntry.clientId, clientIds)),
    )
    .orderBy(asc(waitingListEntry.waitingSince), asc(waitingListEntry.id))
}

/** The entries of a municipality as the cubes count them: of one young person, or with null of everybody. */
export function loadCountedEntries(
  db: NodePgDatabase,
  municipalityCode: string,
  clientId: string | null,
): Promise<CountedEntry[]> {
  return db
    .select({
      municipalityCode: waitingListEntry.municipalityCode,
      clientId: waitingListEntry.clientId,
      place: waitingListEntry.place,
      providerAgbCode: waitingListEntry.providerAgbCode,
      categoryCode: waitingListEntry.categoryCode,
      atClientRequest: waitingListEntry.atClientRequest,
      waitingSince: waitingListEntry.waitingSince,
      endedOn: waitingListEntry.endedOn,
      outcome: waitingListEntry.outcome,
    })
    .from(waitingListEntry)
    .where(
      and(
        eq(waitingListEntry.municipalityCode, municipalityCode),
        clientId === null ? undefined : eq(waitingListEntry.clientId, clientId),
      ),
    )
}
