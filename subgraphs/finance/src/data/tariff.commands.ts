import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type TariffRow, tariff } from './tariff.table.ts'

/**
 * Adds a tariff, or null when one of the same product and unit is valid on one of its days. Of two that come at the same moment
 * one waits for the other.
 */
export async function addTariff(db: NodePgDatabase, row: Omit<TariffRow, 'id'>): Promise<TariffRow | null> {
  const rows = await db.insert(tariff).values(row).onConflictDoNothing().returning()
  return rows[0] ?? null
}
