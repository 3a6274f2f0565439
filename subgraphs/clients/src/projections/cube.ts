import { type InboxMessage, type Projection, type Pseudonyms, toAllocationFacts } from '@regiograaf/ijw'
import { interventionLevelOf } from '@regiograaf/reference-data'
import { addToCube, lockCube, noteDelivery } from '../data/cube.commands.ts'
import { loadCountedAllocations, loadHolders } from '../data/cube.queries.ts'
import { countClient, differenceOf, sumCounts } from '../rules/cube-counts.ts'

/**
 * Runs `write`, which projects messages of one municipality, and adds to its cubes what that changes: the counts of the young people
 * concerned after it, minus those before it. What one adds follows from its allocations alone, so that the cubes
 * depend on what stands and never on the order in which it came, and no row of a person is kept for counting.
 */
export async function keepCube(
  db: Parameters<Projection['project']>[0],
  messages: readonly InboxMessage[],
  pseudonyms: Pseudonyms,
  write: () => Promise<void>,
): Promise<void> {
  const facts = messages.flatMap((message) => toAllocationFacts(message, pseudonyms))
  const municipalityCode = facts[0]?.municipalityCode
  if (municipalityCode === undefined) return write()
  await lockCube(db, municipalityCode)
  const allocationIds = facts.map(({ id }) => id)
  // An allocation that a later message gives to somebody else counts there, and no longer here.
  const holders = await loadHolders(db, municipalityCode, allocationIds)
  const clientIds = [...new Set([...facts.map(({ clientId }) => clientId), ...holders])]
  const count = async () => {
    const allocations = (await loadCountedAllocations(db, municipalityCode, clientIds)).map((allocation) => ({
      ...allocation,
      level: interventionLevelOf(allocation.categoryCode),
    }))
    const byClient = Map.groupBy(allocations, ({ clientId }) => clientId)
    return sumCounts([...byClient.values()].map(countClient))
  }
  const before = await count()
  await write()
  await addToCube(db, municipalityCode, differenceOf(before, await count()))
  const days = messages.filter(({ message }) => message.type === 'JW301').map(({ envelope }) => envelope.datedOn)
  await noteDelivery(db, municipalityCode, days.sort().at(-1) ?? '')
}
