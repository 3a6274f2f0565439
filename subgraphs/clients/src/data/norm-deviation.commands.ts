import { and, eq } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type NormDeviationRow, normDeviation } from './norm-deviation.table.ts'

/** Adds a deviation unless one from that norm stands, and returns the one that stands; it may have another reason or day then. */
export async function addNormDeviation(
  db: NodePgDatabase,
  row: Omit<NormDeviationRow, 'id'>,
): Promise<NormDeviationRow> {
  await db.insert(normDeviation).values(row).onConflictDoNothing()
  const [standing] = await db
    .select()
    .from(normDeviation)
    .where(
      and(
        eq(normDeviation.municipalityCode, row.municipalityCode),
        eq(normDeviation.allocationId, row.allocationId),
        eq(normDeviation.normId, row.normId),
      ),
    )
  if (standing === undefined) throw new Error('A deviation that was just added cannot be read.')
  return standing
}
