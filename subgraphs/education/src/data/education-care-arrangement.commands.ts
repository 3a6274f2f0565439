import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type EducationCareArrangementRow, educationCareArrangement } from './education-care-arrangement.table.ts'

/** Adds an arrangement and returns it with its new id. */
export async function addArrangement(
  db: NodePgDatabase,
  row: typeof educationCareArrangement.$inferInsert,
): Promise<EducationCareArrangementRow> {
  const [added] = await db.insert(educationCareArrangement).values(row).returning()
  if (added === undefined) throw new Error('An arrangement that was just added cannot be read.')
  return added
}
