import { and, eq } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type SecureCareCapacityRow, secureCareCapacity } from './secure-care-capacity.table.ts'

/** Adds a number of places unless one stands from that day, and returns the one that stands. */
export async function addSecureCareCapacity(
  db: NodePgDatabase,
  row: SecureCareCapacityRow,
): Promise<SecureCareCapacityRow> {
  await db.insert(secureCareCapacity).values(row).onConflictDoNothing()
  const [standing] = await db
    .select()
    .from(secureCareCapacity)
    .where(
      and(
        eq(secureCareCapacity.regionId, row.regionId),
        eq(secureCareCapacity.agbCode, row.agbCode),
        eq(secureCareCapacity.validFrom, row.validFrom),
      ),
    )
  if (standing === undefined) throw new Error('A number of places that was just added cannot be read.')
  return standing
}
