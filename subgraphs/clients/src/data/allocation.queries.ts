import { isAnyOf, unlessWithheld } from '@regiograaf/database'
import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type AllocationRow, allocation } from './allocation.table.ts'
import { requestGrant } from './request-grant.table.ts'

const { version: _version, ...ownColumns } = getTableColumns(allocation)
const columns = {
  ...ownColumns,
  providerAgbCode: unlessWithheld(allocation.providerAgbCode, allocation.clientId),
}

/** A deleted allocation (reason 13, or the withdrawn 01 with end = start) counts as never sent. */
const stands = sql`not (${allocation.changeReasonCode} is not distinct from '13'
  or (${allocation.changeReasonCode} is not distinct from '01' and ${allocation.end} = ${allocation.start}))`

export function loadAllocations(
  db: NodePgDatabase,
  municipalities: readonly string[],
  ids: readonly string[],
): Promise<AllocationRow[]> {
  return db
    .select(columns)
    .from(allocation)
    .where(and(isAnyOf(allocation.municipalityCode, municipalities), isAnyOf(allocation.id, ids), stands))
}

/** Allocations as they were told last, deleted ones included. */
export function loadToldAllocations(
  db: NodePgDatabase,
  municipalities: readonly string[],
  ids: readonly string[],
): Promise<AllocationRow[]> {
  return db
    .select(columns)
    .from(allocation)
    .where(and(isAnyOf(allocation.municipalityCode, municipalities), isAnyOf(allocation.id, ids)))
}

export function loadAllocationsByClient(
  db: NodePgDatabase,
  municipalities: readonly string[],
  clientIds: readonly string[],
): Promise<AllocationRow[]> {
  return db
    .select(columns)
    .from(allocation)
    .where(and(isAnyOf(allocation.municipalityCode, municipalities), isAnyOf(allocation.clientId, clientIds), stands))
    .orderBy(asc(allocation.start), asc(allocation.number))
}

/** The allocations that honour each request. */
export function loadAllocationsByRequest(
  db: NodePgDatabase,
  municipalities: readonly string[],
  requestIds: readonly string[],
): Promise<(AllocationRow & { readonly requestId: string })[]> {
  return db
    .select({ ...columns, requestId: requestGrant.requestId })
    .from(allocation)
    .innerJoin(
      requestGrant,
      and(eq(requestGrant.municipalityCode, allocation.municipalityCode), eq(requestGrant.allocationId, allocation.id)),
    )
    .where(
      and(isAnyOf(allocation.municipalityCode, municipalities), isAnyOf(requestGrant.requestId, requestIds), stands),
    )
    .orderBy(asc(allocation.start), asc(allocation.number))
}
