import { isAnyOf } from '@regiograaf/database'
import { and, eq, lt } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { claim } from './claim.table.ts'
import { claimLine } from './claim-line.table.ts'

/** Marks the lines of these claims that an earlier message brought and that the message that stands no longer has. */
export async function removeSupersededLines(
  db: NodePgDatabase,
  claims: readonly { readonly municipalityCode: string; readonly id: string }[],
): Promise<void> {
  await db
    .update(claimLine)
    .set({ removed: true })
    .from(claim)
    .where(
      and(
        isAnyOf(claimLine.municipalityCode, [...new Set(claims.map(({ municipalityCode }) => municipalityCode))]),
        isAnyOf(claimLine.claimId, [...new Set(claims.map(({ id }) => id))]),
        eq(claim.municipalityCode, claimLine.municipalityCode),
        eq(claim.id, claimLine.claimId),
        lt(claimLine.version, claim.version),
      ),
    )
}
