import type { Database } from '@regiograaf/database'
import { type CubeCounts, keepCube, noteDelivery, recountCube, sumCounts } from '@regiograaf/figures'
import type { InboxMessage, Projection } from '@regiograaf/ijw'
import { type Concerned, loadGranted, loadTerms } from '../data/claim-line.queries.ts'
import { tables } from '../data/figures.table.ts'
import { allocationSource, countRemaining } from '../figures/committed-remaining.ts'
import { countGranted } from '../figures/granted-costs.ts'

type Transaction = Parameters<Projection['project']>[0]

/**
 * Runs `write`, which projects messages of one municipality, and keeps its cubes: what is granted of these claims and what remains of
 * these allocations after it, minus what was before it. A claim that has not come yet, its answer and its allocation count together once all
 * are there, whatever comes first.
 */
export async function keepFinanceCube(
  db: Transaction,
  messages: readonly InboxMessage[],
  changed: Concerned,
  write: () => Promise<void>,
): Promise<void> {
  const municipalityCode = messages[0]?.envelope.municipalityCode
  if (municipalityCode === undefined) return write()
  const concerned = {
    clientIds: [...new Set(changed.clientIds)],
    commitmentIds: [...new Set(changed.commitmentIds)],
    claimIds: [...new Set(changed.claimIds)],
  }
  const datedOn = (type: string) =>
    messages
      .filter(({ message }) => message.type === type)
      .map(({ envelope }) => envelope.datedOn)
      .sort()
      .at(-1) ?? null
  await keepCube(db, tables, {
    municipalityCode,
    count: () => countAll(db, municipalityCode, concerned),
    write,
    deliveredUntil: () => datedOn('JW323'),
  })
  const deliveredUntil = datedOn('JW301')
  if (deliveredUntil !== null) {
    await noteDelivery(db, tables, { municipalityCode, source: allocationSource, deliveredUntil })
  }
}

async function countAll(db: Transaction, municipalityCode: string, concerned: Concerned | 'all'): Promise<CubeCounts> {
  const [granted, terms] = await Promise.all([
    loadGranted(db, municipalityCode, concerned),
    loadTerms(db, municipalityCode, concerned),
  ])
  return sumCounts([countGranted(granted), countRemaining(terms, granted)])
}

/** Counts the cubes of a municipality again from its allocations, claims and answers; resolves to the number of cells that differed. */
export function recountFigures(database: Database, municipalityCode: string): Promise<number> {
  return recountCube(database, tables, municipalityCode, (db) => countAll(db, municipalityCode, 'all'))
}
