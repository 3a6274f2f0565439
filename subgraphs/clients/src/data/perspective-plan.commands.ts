import { and, eq } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type PerspectivePlanRow, perspectivePlan } from './perspective-plan.table.ts'

/** Adds a plan unless one of that day stands, and returns the one that stands; it may say something else then. */
export async function addPerspectivePlan(
  db: NodePgDatabase,
  row: Omit<PerspectivePlanRow, 'id'>,
): Promise<PerspectivePlanRow> {
  await db.insert(perspectivePlan).values(row).onConflictDoNothing()
  const [standing] = await db
    .select()
    .from(perspectivePlan)
    .where(
      and(
        eq(perspectivePlan.municipalityCode, row.municipalityCode),
        eq(perspectivePlan.clientId, row.clientId),
        eq(perspectivePlan.datedOn, row.datedOn),
      ),
    )
  if (standing === undefined) throw new Error('A perspective plan that was just added cannot be read.')
  return standing
}
