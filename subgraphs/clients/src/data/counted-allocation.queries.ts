import { isAnyOf } from '@regiograaf/database'
import { and, asc, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { CountedAllocation } from '../figures/count-client.ts'
import { stands } from './allocation.queries.ts'
import { allocation } from './allocation.table.ts'
import { careRequest } from './care-request.table.ts'
import { client } from './client.table.ts'
import { normDeviation } from './norm-deviation.table.ts'
import { perspectivePlan } from './perspective-plan.table.ts'
import { requestGrant } from './request-grant.table.ts'

/** Whose allocations are counted: young people by id, and those to whom some allocations and requests belong now. */
export interface Concerned {
  readonly clientIds: readonly string[]
  readonly allocationIds: readonly string[]
  readonly requestIds: readonly string[]
}

/** An allocation as the cubes count it, with the type of referrer of its request (COD327); null without a request. */
export type CountedRow = Pick<CountedAllocation, 'categoryCode' | 'start' | 'end'> & {
  readonly municipalityCode: string
  readonly clientId: string
  readonly birthDate: string
  readonly birthDateUse: string | null
  /** The day of the first perspective plan of the young person; null without one. */
  readonly plannedOn: string | null
  /** Whether the access consented to a deviation of the allocation from a norm. */
  readonly deviates: boolean
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
  return countedAllocations(db, municipalityCode, sql`${allocation.clientId} = any(${concerned})`)
}

/** All allocations that stand of a municipality, as far as the cubes count them. */
export function loadAllCountedAllocations(
  db: NodePgDatabase,
  municipalityCode: string,
): Promise<readonly CountedRow[]> {
  return countedAllocations(db, municipalityCode, undefined)
}

function countedAllocations(
  db: NodePgDatabase,
  municipalityCode: string,
  whose: SQL | undefined,
): Promise<readonly CountedRow[]> {
  const referral = db
    .select({ referrerTypeCode: careRequest.referrerTypeCode })
    .from(requestGrant)
    .innerJoin(
      careRequest,
      and(eq(careRequest.municipalityCode, requestGrant.municipalityCode), eq(careRequest.id, requestGrant.requestId)),
    )
    .where(
      and(
        eq(requestGrant.municipalityCode, allocation.municipalityCode),
        eq(requestGrant.allocationId, allocation.id),
        eq(careRequest.clientId, allocation.clientId),
        isNotNull(careRequest.referrerTypeCode),
      ),
    )
    .orderBy(asc(careRequest.datedOn), asc(careRequest.id))
    .limit(1)
    .as('referral')
  const plan = db
    .select({ plannedOn: perspectivePlan.datedOn })
    .from(perspectivePlan)
    .where(
      and(
        eq(perspectivePlan.municipalityCode, allocation.municipalityCode),
        eq(perspectivePlan.clientId, allocation.clientId),
      ),
    )
    .orderBy(asc(perspectivePlan.datedOn))
    .limit(1)
    .as('plan')
  return db
    .select({
      municipalityCode: allocation.municipalityCode,
      clientId: allocation.clientId,
      birthDate: client.birthDate,
      birthDateUse: client.birthDateUse,
      plannedOn: plan.plannedOn,
      deviates: sql<boolean>`exists (select from ${normDeviation}
        where ${normDeviation.municipalityCode} = ${allocation.municipalityCode}
          and ${normDeviation.allocationId} = ${allocation.id} and ${normDeviation.clientId} = ${allocation.clientId})`,
      categoryCode: allocation.categoryCode,
      start: allocation.start,
      end: allocation.end,
      referrerTypeCode: referral.referrerTypeCode,
    })
    .from(allocation)
    .innerJoin(
      client,
      and(eq(client.municipalityCode, allocation.municipalityCode), eq(client.id, allocation.clientId)),
    )
    .leftJoinLateral(referral, sql`true`)
    .leftJoinLateral(plan, sql`true`)
    .where(and(eq(allocation.municipalityCode, municipalityCode), whose, stands))
}
