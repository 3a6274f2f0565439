import { keepCube, sumCounts } from '@regiograaf/figures'
import type { InboxMessage, Projection, toAllocationFacts } from '@regiograaf/ijw'
import { interventionLevelOf } from '@regiograaf/reference-data'
import { loadCountedAllocations } from '../data/counted-allocation.queries.ts'
import { tables } from '../data/figures.table.ts'
import { countClient } from '../figures/count-client.ts'

/**
 * Runs `write`, which projects messages of one municipality that say this about allocations, and keeps its cubes: those concerned are the
 * young people to whom the allocations belong now, and those to whom they belong afterwards.
 */
export async function keepAllocationCube(
  db: Parameters<Projection['project']>[0],
  messages: readonly InboxMessage[],
  facts: ReturnType<typeof toAllocationFacts>,
  write: () => Promise<void>,
): Promise<void> {
  const municipalityCode = facts[0]?.municipalityCode
  if (municipalityCode === undefined) return write()
  const allocationIds = facts.map(({ id }) => id)
  const concerned = new Set(facts.map(({ clientId }) => clientId))
  const count = async () => {
    const allocations = await loadCountedAllocations(db, municipalityCode, {
      clientIds: [...concerned],
      allocationIds,
    })
    // An allocation that a later message gives to somebody else counts there, and no longer here.
    for (const { clientId } of allocations) concerned.add(clientId)
    return countAll(allocations)
  }
  const days = messages.filter(({ message }) => message.type === 'JW301').map(({ envelope }) => envelope.datedOn)
  await keepCube(db, tables, { municipalityCode, count, write, deliveredUntil: days.sort().at(-1) ?? null })
}

function countAll(allocations: Awaited<ReturnType<typeof loadCountedAllocations>>) {
  const withLevel = allocations.map((allocation) => ({
    ...allocation,
    level: interventionLevelOf(allocation.categoryCode),
  }))
  return sumCounts([...Map.groupBy(withLevel, ({ clientId }) => clientId).values()].map(countClient))
}
