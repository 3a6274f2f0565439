import { isAnyOf } from '@regiograaf/database'
import { and, asc, count, eq, exists, type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type ProviderRow, provider } from './provider.table.ts'
import { providerProductCategory } from './provider-product-category.table.ts'
import { providerRegion } from './provider-region.table.ts'

/** These tables belong to no municipality, so the queries take no notice of whose slice is asked for. */
type AnyMunicipality = readonly string[]

/** Up to `limit` providers by name, of one region or of all, beginning after the provider with id `after`. */
export function listProviders(
  db: NodePgDatabase,
  _municipalities: AnyMunicipality,
  limit: number,
  after: string | null,
  regionId: string | null,
): Promise<ProviderRow[]> {
  const position = (id: string) =>
    db.select({ name: provider.name, id: provider.id }).from(provider).where(eq(provider.id, id))
  return db
    .select()
    .from(provider)
    .where(
      and(
        inRegion(db, regionId),
        after === null ? undefined : sql`(${provider.name}, ${provider.id}) > (${position(after)})`,
      ),
    )
    .orderBy(asc(provider.name), asc(provider.id))
    .limit(limit)
}

export async function countProviders(
  db: NodePgDatabase,
  _municipalities: AnyMunicipality,
  regionId: string | null,
): Promise<number> {
  const rows = await db.select({ providers: count() }).from(provider).where(inRegion(db, regionId))
  return rows[0]?.providers ?? 0
}

export function loadProviders(
  db: NodePgDatabase,
  _municipalities: AnyMunicipality,
  agbCodes: readonly string[],
): Promise<ProviderRow[]> {
  return db.select().from(provider).where(isAnyOf(provider.agbCode, agbCodes))
}

export function loadRegionsByProvider(
  db: NodePgDatabase,
  _municipalities: AnyMunicipality,
  agbCodes: readonly string[],
): Promise<{ agbCode: string; regionId: string }[]> {
  return db
    .select()
    .from(providerRegion)
    .where(isAnyOf(providerRegion.agbCode, agbCodes))
    .orderBy(asc(providerRegion.regionId))
}

export function loadProductCategoriesByProvider(
  db: NodePgDatabase,
  _municipalities: AnyMunicipality,
  agbCodes: readonly string[],
): Promise<{ agbCode: string; categoryCode: string }[]> {
  return db
    .selectDistinct({
      agbCode: providerProductCategory.agbCode,
      categoryCode: providerProductCategory.categoryCode,
    })
    .from(providerProductCategory)
    .where(isAnyOf(providerProductCategory.agbCode, agbCodes))
    .orderBy(asc(providerProductCategory.categoryCode))
}

function inRegion(db: NodePgDatabase, regionId: string | null): SQL | undefined {
  if (regionId === null) return undefined
  return exists(
    db
      .select({ agbCode: providerRegion.agbCode })
      .from(providerRegion)
      .where(and(eq(providerRegion.agbCode, provider.agbCode), eq(providerRegion.regionId, regionId))),
  )
}
