import { isAnyOf } from '@regiograaf/database'
import { and, eq, inArray, or } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { CountedAllocation } from '../figures/count-client.ts'
import { stands } from './allocation.queries.ts'
import { allocation } from './allocation.table.ts'

/** Whose allocations are counted: young people by name, and those to whom some allocations belong now. */
interface Concerned {
  readonly clientIds: readonly string[]
  readonly allocationIds: readonly string[]
}

/** All allocations that stand of the young people concerned, as far as the cubes count them. */
export function loadCountedAllocations(
  db: NodePgDatabase,
  municipalityCode: string,
  { clientIds, allocationIds }: Concerned,
): Promise<readonly (Omit<CountedAllocation, 'level'> & { readonly clientId: string })[]> {
  const own = eq(allocation.municipalityCode, municipalityCode)
  const holders = db
    .select({ clientId: allocation.clientId })
    .from(allocation)
    .where(and(own, isAnyOf(allocation.id, allocationIds)))
  return db
    .select({
      clientId: allocation.clientId,
      categoryCode: allocation.categoryCode,
      start: allocation.start,
      end: allocation.end,
    })
    .from(allocation)
    .where(and(own, or(isAnyOf(allocation.clientId, clientIds), inArray(allocation.clientId, holders)), stands))
}
