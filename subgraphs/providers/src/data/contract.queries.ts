import { and, eq, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { contract } from './contract.table.ts'

/** How many providers a region had contracted on a day, each once; null when it has recorded no contract at all. */
export async function countContractedProviders(
  db: NodePgDatabase,
  _municipalities: readonly string[],
  regionId: string,
  on: string,
): Promise<number | null> {
  const [row] = await db
    .select({
      providers: sql<number>`(count(distinct ${contract.agbCode})
        filter (where ${and(sql`${contract.validFrom} <= ${on}`, sql`${contract.validTo} >= ${on}`)}))::int`,
      contracts: sql<number>`count(*)::int`,
    })
    .from(contract)
    .where(eq(contract.regionId, regionId))
  return row === undefined || row.contracts === 0 ? null : row.providers
}
