import { eq } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type ProviderRow, provider } from './provider.table.ts'
import { providerProductCategory } from './provider-product-category.table.ts'
import { providerRegion } from './provider-region.table.ts'

/** Adds a provider unless its AGB code is known, and returns the one that stands; its name may be another one then. */
export async function addProvider(db: NodePgDatabase, agbCode: string, name: string): Promise<ProviderRow> {
  await db.insert(provider).values({ agbCode, name }).onConflictDoNothing()
  const [standing] = await db.select().from(provider).where(eq(provider.agbCode, agbCode))
  if (standing === undefined) throw new Error('A provider that was just added cannot be read.')
  return standing
}

/** Adds a region and the categories it names to a provider; what was there stays. */
export async function addProviderToRegion(
  db: NodePgDatabase,
  agbCode: string,
  regionId: string,
  categoryCodes: readonly string[],
): Promise<void> {
  await db.insert(providerRegion).values({ agbCode, regionId }).onConflictDoNothing()
  if (categoryCodes.length === 0) return
  await db
    .insert(providerProductCategory)
    .values(categoryCodes.map((categoryCode) => ({ agbCode, regionId, categoryCode })))
    .onConflictDoNothing()
}
