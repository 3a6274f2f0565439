import { isAnyOf } from '@regiograaf/database'
import { and, asc } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type NormDeviationRow, normDeviation } from './norm-deviation.table.ts'

/** The deviations of these allocations, by norm. */
export function loadNormDeviationsByAllocation(
  db: NodePgDatabase,
  municipalities: readonly string[],
  allocationIds: readonly string[],
): Promise<NormDeviationRow[]> {
  return db
    .select()
    .from(normDeviation)
    .where(
      and(isAnyOf(normDeviation.municipalityCode, municipalities), isAnyOf(normDeviation.allocationId, allocationIds)),
    )
    .orderBy(asc(normDeviation.normId))
}
