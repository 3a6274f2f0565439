import type { Database } from '@regiograaf/database'
import { publishFigures as publish } from '@regiograaf/figures'
import { tables } from '../data/figures.table.ts'
import { allocationsStarted } from './allocations-started.ts'
import { clientsInCare } from './clients-in-care.ts'
import { normFramework } from './norm-framework.ts'
import { perspectivePlans } from './perspective-plans.ts'
import { clientsInSecureCare } from './secure-care.ts'
import { waitingList, waitingTimes } from './waiting.ts'

/** Publishes all figures of this subgraph of a region as of a day; resolves to false when nobody has delivered anything. */
export function publishFigures(database: Database, regionId: string, asOf: string): Promise<boolean> {
  const figures = [
    clientsInCare,
    allocationsStarted,
    clientsInSecureCare,
    waitingList,
    waitingTimes,
    perspectivePlans,
    normFramework,
  ]
  return publish(database, tables, figures, { regionId, asOf })
}
