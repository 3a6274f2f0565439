import { and, eq, isNull } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { WaitingOutcome } from '../rules/waiting.ts'
import { type WaitingListEntryRow, waitingListEntry } from './waiting-list-entry.table.ts'

/** Adds an entry and returns it with its new id. */
export async function addWaitingListEntry(
  db: NodePgDatabase,
  row: typeof waitingListEntry.$inferInsert,
): Promise<WaitingListEntryRow> {
  const [added] = await db.insert(waitingListEntry).values(row).returning()
  if (added === undefined) throw new Error('A waiting list entry that was just added cannot be read.')
  return added
}

/** Notes how waiting ended; what has ended stays as it is. */
export async function putWaitingEnd(
  db: NodePgDatabase,
  municipalityCode: string,
  id: string,
  endedOn: string,
  outcome: WaitingOutcome,
): Promise<void> {
  await db
    .update(waitingListEntry)
    .set({ endedOn, outcome })
    .where(
      and(
        eq(waitingListEntry.municipalityCode, municipalityCode),
        eq(waitingListEntry.id, id),
        isNull(waitingListEntry.endedOn),
      ),
    )
}
