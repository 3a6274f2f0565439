import { isAnyOf } from '@regiograaf/database'
import { asc, count, eq, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type SchoolRow, school } from './school.table.ts'

/** Schools belong to no municipality, so the queries take no notice of whose slice is asked for. */
type AnyMunicipality = readonly string[]

/** Up to `limit` schools by name, beginning after the school with id `after`. */
export function listSchools(
  db: NodePgDatabase,
  _municipalities: AnyMunicipality,
  limit: number,
  after: string | null,
): Promise<SchoolRow[]> {
  const position = (id: string) => db.select({ name: school.name, id: school.id }).from(school).where(eq(school.id, id))
  return db
    .select()
    .from(school)
    .where(after === null ? undefined : sql`(${school.name}, ${school.id}) > (${position(after)})`)
    .orderBy(asc(school.name), asc(school.id))
    .limit(limit)
}

export async function countSchools(db: NodePgDatabase): Promise<number> {
  const rows = await db.select({ schools: count() }).from(school)
  return rows[0]?.schools ?? 0
}

export function loadSchools(
  db: NodePgDatabase,
  _municipalities: AnyMunicipality,
  brins: readonly string[],
): Promise<SchoolRow[]> {
  return db.select().from(school).where(isAnyOf(school.brin, brins))
}
