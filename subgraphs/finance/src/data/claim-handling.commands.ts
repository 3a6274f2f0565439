import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type ClaimHandling, claimHandling } from './claim-handling.table.ts'

/** Notes how a municipality handles the claims that come from now on. */
export async function putClaimHandling(
  db: NodePgDatabase,
  municipalityCode: string,
  handling: ClaimHandling,
  changedOn: string,
): Promise<void> {
  await db
    .insert(claimHandling)
    .values({ municipalityCode, handling, changedOn })
    .onConflictDoUpdate({ target: [claimHandling.municipalityCode], set: { handling, changedOn } })
}
