import { isAnyOf } from '@regiograaf/database'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type ClaimHandling, claimHandling } from './claim-handling.table.ts'

/** How these municipalities handle claims, as far as they ever said so. */
export function listClaimHandlings(
  db: NodePgDatabase,
  municipalities: readonly string[],
): Promise<{ municipalityCode: string; handling: ClaimHandling }[]> {
  return db
    .select({ municipalityCode: claimHandling.municipalityCode, handling: claimHandling.handling })
    .from(claimHandling)
    .where(isAnyOf(claimHandling.municipalityCode, municipalities))
}
