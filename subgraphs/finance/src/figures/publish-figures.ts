import type { Database } from '@regiograaf/database'
import { publishFigures as publish } from '@regiograaf/figures'
import { tables } from '../data/figures.table.ts'
import { grantedCosts } from './granted-costs.ts'

/** Publishes all figures of this subgraph of a region as of a day; resolves to false when nobody has delivered anything. */
export function publishFigures(database: Database, regionId: string, asOf: string): Promise<boolean> {
  return publish(database, tables, [grantedCosts], { regionId, asOf })
}
