import { selectRows } from '@regiograaf/database'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type TariffRow, tariff } from './tariff.table.ts'

/**
 * Adds tariffs. Rejects with StatementError on the constraint `tariff_without_overlap` when one of them shares a day with
 * another tariff of the same product and unit; of two that come at the same moment one waits for the other.
 */
export async function addTariffs(db: NodePgDatabase, rows: readonly TariffRow[]): Promise<void> {
  if (rows.length > 0) await db.insert(tariff).select(selectRows(tariff, rows))
}
