import { and, eq, isNull } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { SecurePlacementEnd } from '../rules/secure-placement.ts'
import { type SecurePlacementRow, securePlacement } from './secure-placement.table.ts'

/** Adds a placement and returns it with its new id. */
export async function addSecurePlacement(
  db: NodePgDatabase,
  row: typeof securePlacement.$inferInsert,
): Promise<SecurePlacementRow> {
  const [added] = await db.insert(securePlacement).values(row).returning()
  if (added === undefined) throw new Error('A placement that was just added cannot be read.')
  return added
}

/** Ends a placement; one that has ended stays as it is. */
export async function putSecurePlacementEnd(
  db: NodePgDatabase,
  municipalityCode: string,
  id: string,
  end: string,
  endReason: SecurePlacementEnd,
): Promise<void> {
  await db
    .update(securePlacement)
    .set({ end, endReason })
    .where(
      and(
        eq(securePlacement.municipalityCode, municipalityCode),
        eq(securePlacement.id, id),
        isNull(securePlacement.end),
      ),
    )
}
