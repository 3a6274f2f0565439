import { isAnyOf } from '@regiograaf/database'
import { and, eq, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { CountedAllocation } from '../figures/count-client.ts'
import { stands } from './allocation.queries.ts'
import { allocation } from './allocation.table.ts'
import { careRequest } from './care-request.table.ts'
import { requestGrant } from './request-grant.table.ts'

/** Whose allocations are counted: young people by id, and those to whom some allocations and requests belong now. */
export interface Concerned {
  readonly clientIds: readonly string[]
  readonly allocationIds: readonly string[]
  readonly requestIds: readonly string[]
}

/** An allocation as the cubes count it, with the type of referrer of its request (COD327); null without a request. */
export type CountedRow = Pick<CountedAllocation, 'categoryCode' | 'start' | 'end'> & {
  readonly clientId: string
  readonly referrerTypeCode: string | null
}

/** All allocations that stand of the young people concerned, as far as the cubes count them. */
export function loadCountedAllocations(
  db: NodePgDatabase,
  municipalityCode: string,
  { clientIds, allocationIds, requestIds }: Concerned,
): Promise<readonly CountedRow[]> {
  // An array, so that PostgreSQL finds the young people first and then their allocations by index.
  const concerned = sql`array(
    select unnest(${sql.param([...clientIds])}::uuid[])
    union select ${allocation.clientId} from ${allocation}
      where ${allocation.municipalityCode} = ${municipalityCode} and ${isAnyOf(allocation.id, allocationIds)}
    union select ${careRequest.clientId} from ${careRequest}
      where ${careRequest.municipalityCode} = ${municipalityCode} and ${isAnyOf(careRequest.id, requestIds)})`
  return db
    .select({
      clientId: allocation.clientId,
      categoryCode: allocation.categoryCode,
      start: allocation.start,
      end: allocation.end,
      referrerTypeCode: sql<string | null>`(
        select ${careRequest.referrerTypeCode} from ${requestGrant} join ${careRequest}
          on ${careRequest.municipalityCode} = ${requestGrant.municipalityCode}
          and ${careRequest.id} = ${requestGrant.requestId}
        where ${requestGrant.municipalityCode} = ${allocation.municipalityCode}
          and ${requestGrant.allocationId} = ${allocation.id} and ${careRequest.clientId} = ${allocation.clientId}
          and ${careRequest.referrerTypeCode} is not null
        order by ${careRequest.datedOn}, ${careRequest.id} limit 1)`,
    })
    .from(allocation)
    .where(
      and(eq(allocation.municipalityCode, municipalityCode), sql`${allocation.clientId} = any(${concerned})`, stands),
    )
}
