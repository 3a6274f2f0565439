import type { Database } from '@regiograaf/database'
import { type CubeCounts, keepCube } from '@regiograaf/figures'
import { exchangeIdentity } from '@regiograaf/identity'
import { today } from '@regiograaf/subgraph-kit'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { tables } from '../data/figures.table.ts'

/** A change of a register from which figures are counted. */
export interface RegisterChange<Result> {
  /** Whose slice it is; that the caller may change it must be known by then. */
  readonly municipalityCode: string
  /** The register, as figures call it: with the change the municipality has delivered up to today. */
  readonly source: string
  /** What those concerned add to the cubes. */
  readonly count: (db: NodePgDatabase) => Promise<CubeCounts>
  /** Decides on what stands and writes; changes of one municipality come one after the other. */
  readonly change: (db: NodePgDatabase) => Promise<Result>
}

/**
 * Changes a register of one municipality and its cubes in one transaction, so that a figure never tells another story than the register. It
 * is done as the hub itself, who alone may change cubes: callers first find the young person as whoever asks.
 */
export function changeRegister<Result>(
  database: Database,
  { municipalityCode, source, count, change }: RegisterChange<Result>,
): Promise<Result> {
  return database.withIdentity(
    exchangeIdentity(municipalityCode),
    (db) =>
      keepCube(db, tables, {
        municipalityCode,
        count: () => count(db),
        write: () => change(db),
        source,
        deliveredUntil: today(),
      }),
    { write: true },
  )
}
