import type { Database } from '@regiograaf/database'
import { type CubeCounts, keepCube, noteDelivery } from '@regiograaf/figures'
import { exchangeIdentity } from '@regiograaf/identity'
import { today } from '@regiograaf/subgraph-kit'
import { tables } from '../data/figures.table.ts'

/** A register from which figures are counted, as they name their source. */
export type Register = 'secure-care' | 'waiting-list'

type Transaction = Parameters<Parameters<Database['withIdentity']>[1]>[0]

interface RegisterChange<Result> {
  readonly register: Register
  /** Whose slice it is; that the caller may change it must be known by then. */
  readonly municipalityCode: string
  /** What those concerned add to the cubes. */
  readonly count: (db: Transaction) => Promise<CubeCounts>
  /** Decides on what stands and writes; changes of one municipality come one after the other. */
  readonly change: (db: Transaction) => Promise<Result>
}

/**
 * Changes a register of one municipality and its cubes in one transaction, so that a figure never tells another story than the register; the
 * municipality has then delivered up to today. It is done as the hub itself, who alone may change cubes: callers first find the young
 * person as whoever asks.
 */
export function changeRegister<Result>(
  database: Database,
  { register: source, municipalityCode, count, change }: RegisterChange<Result>,
): Promise<Result> {
  return database.withIdentity(
    exchangeIdentity(municipalityCode),
    (db) =>
      keepCube(db, tables, {
        municipalityCode,
        count: () => count(db),
        write: () => change(db),
        deliveredUntil: today(),
        source,
      }),
    { write: true },
  )
}

/** Notes that a register of a municipality is complete up to today, as it stands; resolves to the day. */
export async function confirmRegister(
  database: Database,
  municipalityCode: string,
  register: Register,
): Promise<string> {
  const [deliveredUntil, source] = [today(), register]
  await database.withIdentity(
    exchangeIdentity(municipalityCode),
    (db) => noteDelivery(db, tables, { municipalityCode, source, deliveredUntil }),
    { write: true },
  )
  return deliveredUntil
}
