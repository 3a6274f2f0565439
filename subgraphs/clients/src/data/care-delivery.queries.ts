import { isAnyOf } from '@regiograaf/database'
import { and, asc, eq, getTableColumns } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type CareStartRow, careStart } from './care-start.table.ts'
import { type CareStopRow, careStop } from './care-stop.table.ts'

const { removed: _startRemoved, version: _startVersion, ...startColumns } = getTableColumns(careStart)
const { removed: _stopRemoved, version: _stopVersion, ...stopColumns } = getTableColumns(careStop)

export function loadCareStartsByAllocation(
  db: NodePgDatabase,
  municipalities: readonly string[],
  allocationIds: readonly string[],
): Promise<CareStartRow[]> {
  return db
    .select(startColumns)
    .from(careStart)
    .where(
      and(
        isAnyOf(careStart.municipalityCode, municipalities),
        isAnyOf(careStart.allocationId, allocationIds),
        eq(careStart.removed, false),
      ),
    )
    .orderBy(asc(careStart.begin))
}

export function loadCareStopsByAllocation(
  db: NodePgDatabase,
  municipalities: readonly string[],
  allocationIds: readonly string[],
): Promise<CareStopRow[]> {
  return db
    .select(stopColumns)
    .from(careStop)
    .where(
      and(
        isAnyOf(careStop.municipalityCode, municipalities),
        isAnyOf(careStop.allocationId, allocationIds),
        eq(careStop.removed, false),
      ),
    )
    .orderBy(asc(careStop.end))
}
