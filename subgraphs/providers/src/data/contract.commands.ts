import { and, eq } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type ContractRow, contract } from './contract.table.ts'
import { providerRegion } from './provider-region.table.ts'

/**
 * Adds a contract unless one with that provider begins on the same day, and returns the one that stands; its end may be another
 * then. Null when the region has not registered the provider.
 */
export async function addContract(db: NodePgDatabase, row: ContractRow): Promise<ContractRow | null> {
  const { agbCode, regionId, validFrom } = row
  const [registered] = await db
    .select()
    .from(providerRegion)
    .where(and(eq(providerRegion.agbCode, agbCode), eq(providerRegion.regionId, regionId)))
  if (registered === undefined) return null
  await db.insert(contract).values(row).onConflictDoNothing()
  const [standing] = await db
    .select()
    .from(contract)
    .where(and(eq(contract.agbCode, agbCode), eq(contract.regionId, regionId), eq(contract.validFrom, validFrom)))
  if (standing === undefined) throw new Error('A contract that was just added cannot be read.')
  return standing
}
