import { isAnyOf } from '@regiograaf/database'
import { and, eq, isNull } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type LongTermAbsenceRow, longTermAbsence } from './long-term-absence.table.ts'

/** Adds an absence and returns it with its new id. */
export async function addLongTermAbsence(
  db: NodePgDatabase,
  row: typeof longTermAbsence.$inferInsert,
): Promise<LongTermAbsenceRow> {
  const [added] = await db.insert(longTermAbsence).values(row).returning()
  if (added === undefined) throw new Error('An absence that was just added cannot be read.')
  return added
}

/** Ends an absence; one that has ended stays as it is. */
export async function endLongTermAbsence(
  db: NodePgDatabase,
  municipalities: readonly string[],
  id: string,
  end: string,
): Promise<void> {
  await db
    .update(longTermAbsence)
    .set({ end })
    .where(
      and(
        isAnyOf(longTermAbsence.municipalityCode, municipalities),
        eq(longTermAbsence.id, id),
        isNull(longTermAbsence.end),
      ),
    )
}
