import type { Database } from '@regiograaf/database'
import { keepCube, recountCube } from '@regiograaf/figures'
import type { InboxMessage, Projection } from '@regiograaf/ijw'
import { loadGrantedByStart } from '../data/claim-line.queries.ts'
import { tables } from '../data/figures.table.ts'
import { countGranted } from '../figures/granted-costs.ts'

/**
 * Runs `write`, which projects messages of one municipality, and keeps its cube: what is granted of these claims after it, minus what was
 * before it. A claim that has not come yet and its answer count together once both are there, whatever comes first.
 */
export async function keepFinanceCube(
  db: Parameters<Projection['project']>[0],
  messages: readonly InboxMessage[],
  claimIds: readonly string[],
  write: () => Promise<void>,
): Promise<void> {
  const municipalityCode = messages[0]?.envelope.municipalityCode
  if (municipalityCode === undefined || claimIds.length === 0) return write()
  const ids = [...new Set(claimIds)]
  const count = async () => countGranted(await loadGrantedByStart(db, municipalityCode, ids))
  const until =
    messages
      .filter(({ message }) => message.type === 'JW323')
      .map(({ envelope }) => envelope.datedOn)
      .sort()
      .at(-1) ?? null
  await keepCube(db, tables, { municipalityCode, count, write, deliveredUntil: () => until })
}

/** Counts the cube of a municipality again from its claims and their answers; resolves to the number of cells that differed. */
export function recountFigures(database: Database, municipalityCode: string): Promise<number> {
  return recountCube(database, tables, municipalityCode, async (db) =>
    countGranted(await loadGrantedByStart(db, municipalityCode, 'all')),
  )
}
