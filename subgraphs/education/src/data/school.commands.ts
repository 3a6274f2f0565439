import { eq } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type SchoolRow, school } from './school.table.ts'

/** Adds a school unless its BRIN is known, and returns the one that stands; it may be a different one then. */
export async function addSchool(db: NodePgDatabase, row: Omit<SchoolRow, 'id'>): Promise<SchoolRow> {
  await db.insert(school).values(row).onConflictDoNothing()
  const [standing] = await db.select().from(school).where(eq(school.brin, row.brin))
  if (standing === undefined) throw new Error('A school that was just added cannot be read.')
  return standing
}
