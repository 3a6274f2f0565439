import type { Database } from '@regiograaf/database'
import { type CubeCounts, keepRegister, noteDelivery } from '@regiograaf/figures'
import type { Identity } from '@regiograaf/identity'
import { today } from '@regiograaf/subgraph-kit'
import { tables } from '../data/figures.table.ts'

/** The registers from which figures are counted, as these name their source: who uses one has delivered. */
export type Register = 'secure-care' | 'waiting-list' | 'perspective-plans' | 'norm-deviations'

type Transaction = Parameters<Parameters<Database['withIdentity']>[1]>[0]

interface RegisterChange<Result> {
  readonly register: Register
  /** Whose slice it is. */
  readonly municipalityCode: string
  /** What those concerned add to the cubes. */
  readonly count: (db: Transaction) => Promise<CubeCounts>
  /** Decides on what stands, and writes. */
  readonly change: (db: Transaction) => Promise<Result>
}

/** Changes a register of one municipality and its cubes in one transaction, as whoever asks (`keepRegister`). */
export function changeRegister<Result extends { readonly __typename: string }>(
  database: Database,
  identity: Identity,
  { count, change, ...rest }: RegisterChange<Result>,
): Promise<Result> {
  return database.withIdentity(
    identity,
    (db) => keepRegister(db, tables, { ...rest, count: () => count(db), change: () => change(db) }),
    { write: true },
  )
}

/** Notes that a register of a municipality is complete up to today, as it stands; resolves to the day. */
export async function confirmRegister(database: Database, identity: Identity, register: Register): Promise<string> {
  const [municipalityCode, deliveredUntil, source] = [identity.organisation.code, today(), register]
  await database.withIdentity(
    identity,
    (db) => noteDelivery(db, tables, { municipalityCode, source, deliveredUntil }),
    { write: true },
  )
  return deliveredUntil
}
