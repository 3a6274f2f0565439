import type { Database } from '@regiograaf/database'
import { type CubeCounts, keepCube, recountCube, sumCounts } from '@regiograaf/figures'
import type { InboxMessage, Projection } from '@regiograaf/ijw'
import { interventionLevelOf } from '@regiograaf/reference-data'
import {
  type Concerned,
  type CountedRow,
  loadAllCountedAllocations,
  loadCountedAllocations,
} from '../data/counted-allocation.queries.ts'
import { tables } from '../data/figures.table.ts'
import { loadCountedPlacements } from '../data/secure-placement.queries.ts'
import { loadCountedEntries } from '../data/waiting-list-entry.queries.ts'
import { countClient } from '../figures/count-client.ts'
import { countEntries } from '../figures/count-waiting.ts'
import { countNorms } from '../figures/norm-framework.ts'
import { countPlans } from '../figures/perspective-plans.ts'
import { coach } from '../figures/referrers.ts'
import { countPlacements } from '../figures/secure-care.ts'

/**
 * Runs `write`, which projects messages of one municipality, and keeps its cubes: those concerned are the young people whom the messages name,
 * and those to whom the allocations and requests of the messages belong until then.
 */
export async function keepClientsCube(
  db: Parameters<Projection['project']>[0],
  messages: readonly InboxMessage[],
  { clientIds, ...named }: Concerned,
  write: () => Promise<void>,
): Promise<void> {
  const municipalityCode = messages[0]?.envelope.municipalityCode
  if (municipalityCode === undefined || clientIds.length === 0) return write()
  const concerned = new Set(clientIds)
  const count = async () => {
    const rows = await loadCountedAllocations(db, municipalityCode, { ...named, clientIds: [...concerned] })
    // What a later message gives to somebody else counts there, and no longer here.
    for (const { clientId } of rows) concerned.add(clientId)
    return countAll(rows)
  }
  const until =
    messages
      .filter(({ message }) => message.type === 'JW301')
      .map(({ envelope }) => envelope.datedOn)
      .sort()
      .at(-1) ?? null
  await keepCube(db, tables, { municipalityCode, count, write, deliveredUntil: () => until })
}

/** What one young person adds to the cubes by allocations, requests and what was recorded about them. */
export async function countFile(
  db: Parameters<typeof loadCountedAllocations>[0],
  municipalityCode: string,
  clientId: string,
): Promise<CubeCounts> {
  return countAll(
    await loadCountedAllocations(db, municipalityCode, { clientIds: [clientId], allocationIds: [], requestIds: [] }),
  )
}

/** Counts the cubes of a municipality again from its messages and registers; resolves to the number of cells that differed. */
export function recountFigures(database: Database, municipalityCode: string): Promise<number> {
  return recountCube(database, tables, municipalityCode, async (db) =>
    sumCounts([
      countAll(await loadAllCountedAllocations(db, municipalityCode)),
      countPlacements(await loadCountedPlacements(db, municipalityCode, null)),
      countEntries(await loadCountedEntries(db, municipalityCode, null)),
    ]),
  )
}

function countAll(rows: readonly CountedRow[]) {
  const allocations = rows.map(({ referrerTypeCode, ...row }) => ({
    ...row,
    level: interventionLevelOf(row.categoryCode),
    referrer: referrerTypeCode ?? coach,
  }))
  return sumCounts(
    [...Map.groupBy(allocations, ({ clientId }) => clientId).values()].flatMap((own) => [
      countClient(own),
      countNorms(own),
      ...own.slice(0, 1).map((person) => countPlans({ ...person, allocations: own })),
    ]),
  )
}
