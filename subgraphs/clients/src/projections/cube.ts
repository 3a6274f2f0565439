import type { InboxMessage, Projection, toAllocationFacts } from '@regiograaf/ijw'
import { interventionLevelOf } from '@regiograaf/reference-data'
import { addToCube, lockCube, noteDelivery } from '../data/cube.commands.ts'
import { loadCountedAllocations, loadHolders } from '../data/cube.queries.ts'
import { countClient, differenceOf, sumCounts } from '../rules/cube-counts.ts'

/**
 * Runs `write`, which projects messages of one municipality that say this about allocations, and adds to its cubes what that changes: the
 * counts of the young people concerned after it, minus those before it. What one adds follows from its allocations alone, so that the
 * cubes depend on what stands and never on the order in which it came, and no row of a person is kept for counting.
 */
export async function keepCube(
  db: Parameters<Projection['project']>[0],
  messages: readonly InboxMessage[],
  facts: ReturnType<typeof toAllocationFacts>,
  write: () => Promise<void>,
): Promise<void> {
  const municipalityCode = facts[0]?.municipalityCode
  if (municipalityCode === undefined) return write()
  const named = [...new Set(facts.map(({ clientId }) => clientId))]
  const load = (clientIds: readonly string[]) => loadCountedAllocations(db, municipalityCode, clientIds)
  // Sent at once and run in this order, so that both reads see what stands once the lock is held.
  const [, holders, ofNamed] = await Promise.all([
    lockCube(db, municipalityCode),
    loadHolders(
      db,
      municipalityCode,
      facts.map(({ id }) => id),
    ),
    load(named),
  ])
  // An allocation that a later message gives to somebody else counts there, and no longer here.
  const former = [...new Set(holders)].filter((id) => !named.includes(id))
  const before = [...ofNamed, ...(former.length > 0 ? await load(former) : [])]
  await write()
  const after = await load([...named, ...former])
  const days = messages.filter(({ message }) => message.type === 'JW301').map(({ envelope }) => envelope.datedOn)
  await Promise.all([
    addToCube(db, municipalityCode, differenceOf(countAll(before), countAll(after))),
    noteDelivery(db, municipalityCode, days.sort().at(-1) ?? ''),
  ])
}

function countAll(allocations: Awaited<ReturnType<typeof loadCountedAllocations>>) {
  const withLevel = allocations.map((allocation) => ({
    ...allocation,
    level: interventionLevelOf(allocation.categoryCode),
  }))
  return sumCounts([...Map.groupBy(withLevel, ({ clientId }) => clientId).values()].map(countClient))
}
