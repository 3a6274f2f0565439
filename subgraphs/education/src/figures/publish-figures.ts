import type { Database } from '@regiograaf/database'
import { publishFigures as publish } from '@regiograaf/figures'
import { tables } from '../data/figures.table.ts'
import { longTermAbsentees } from './long-term-absentees.ts'

/** Publishes all figures of this subgraph of a region as of a day; resolves to false when nobody has registered anything. */
export function publishFigures(database: Database, regionId: string, asOf: string): Promise<boolean> {
  return publish(database, tables, [longTermAbsentees], { regionId, asOf })
}
