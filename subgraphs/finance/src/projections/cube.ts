import type { Database } from '@regiograaf/database'
import { keepCube, recountCube, sumCounts } from '@regiograaf/figures'
import type { InboxMessage, Projection } from '@regiograaf/ijw'
import { loadGrantedByClient, loadRunningAllocations } from '../data/claim-line.queries.ts'
import { tables } from '../data/figures.table.ts'
import { allocationSource, countRemaining } from '../figures/committed-remaining.ts'
import { countGranted } from '../figures/granted-costs.ts'

/** What messages of one municipality are about to change. */
interface Changes {
  readonly clientIds: readonly string[]
  readonly commitmentIds: readonly string[]
  readonly claimIds: readonly string[]
}

/**
 * Runs `write`, which projects messages of one municipality, and keeps its cubes: what is granted of these claims and what remains of
 * these allocations after it, minus what was before it. A claim that has not come yet, its answer and its allocation count together once all
 * are there, whatever comes first.
 */
export async function keepFinanceCube(
  db: Parameters<Projection['project']>[0],
  messages: readonly InboxMessage[],
  changes: Changes,
  write: () => Promise<void>,
): Promise<void> {
  const municipalityCode = messages[0]?.envelope.municipalityCode
  if (municipalityCode === undefined) return write()
  const commitmentIds = [...new Set(changes.commitmentIds)]
  const claimIds = [...new Set(changes.claimIds)]
  const clientIds = [...new Set(changes.clientIds)]
  const datedOn = (type: string) => () =>
    messages
      .filter(({ message }) => message.type === type)
      .map(({ envelope }) => envelope.datedOn)
      .sort()
      .at(-1) ?? null
  const keepRemaining = () =>
    keepCube(db, tables, {
      municipalityCode,
      count: async () =>
        countRemaining(await loadRunningAllocations(db, municipalityCode, { commitmentIds, claimIds })),
      write,
      deliveredUntil: datedOn('JW301'),
      source: allocationSource,
    })
  if (claimIds.length === 0) return keepRemaining()
  await keepCube(db, tables, {
    municipalityCode,
    count: async () => countGranted(await loadGrantedByClient(db, municipalityCode, { clientIds, claimIds })),
    write: keepRemaining,
    deliveredUntil: datedOn('JW323'),
  })
}

/** Counts the cubes of a municipality again from its allocations, claims and answers; resolves to the number of cells that differed. */
export function recountFigures(database: Database, municipalityCode: string): Promise<number> {
  return recountCube(database, tables, municipalityCode, async (db) =>
    sumCounts([
      countGranted(await loadGrantedByClient(db, municipalityCode, 'all')),
      countRemaining(await loadRunningAllocations(db, municipalityCode, 'all')),
    ]),
  )
}
