import { isAnyOf } from '@regiograaf/database'
import { and, asc } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type PerspectivePlanRow, perspectivePlan } from './perspective-plan.table.ts'

/** The plans of these young people, by day. */
export function loadPerspectivePlansByClient(
  db: NodePgDatabase,
  municipalities: readonly string[],
  clientIds: readonly string[],
): Promise<PerspectivePlanRow[]> {
  return db
    .select()
    .from(perspectivePlan)
    .where(and(isAnyOf(perspectivePlan.municipalityCode, municipalities), isAnyOf(perspectivePlan.clientId, clientIds)))
    .orderBy(asc(perspectivePlan.datedOn))
}
