import { and, asc, eq, lte } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type SecureCareCapacityRow, secureCareCapacity } from './secure-care-capacity.table.ts'

/** Every number of places that was recorded for a region up to a day, by institution and then by day. */
export function listSecureCareCapacity(
  db: NodePgDatabase,
  _municipalities: readonly string[],
  regionId: string,
  until: string,
): Promise<SecureCareCapacityRow[]> {
  return db
    .select()
    .from(secureCareCapacity)
    .where(and(eq(secureCareCapacity.regionId, regionId), lte(secureCareCapacity.validFrom, until)))
    .orderBy(asc(secureCareCapacity.agbCode), asc(secureCareCapacity.validFrom))
}
