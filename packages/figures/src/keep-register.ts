import { today } from '@regiograaf/subgraph-kit'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { CubeCounts } from './cube-counts.ts'
import type { FigureTables } from './data/figure-tables.ts'
import { keepCube } from './keep-cube.ts'

/** A change of a register, which answers what came of it as the graph does. */
export interface RegisterChange<Result> {
  /** The name of the register, as figures name their source. */
  readonly register: string
  /** Whose slice it is. */
  readonly municipalityCode: string
  /** What those concerned add to the cubes. */
  readonly count: () => Promise<CubeCounts>
  /** Decides on what stands, and writes. */
  readonly change: () => Promise<Result>
}

/**
 * Changes a register and its cubes in the transaction of whoever asks, so that a figure never tells another story than the register; the
 * municipality has then delivered up to today, unless a problem came of it. Changes of one municipality come one after the other.
 */
export function keepRegister<Result extends { readonly __typename: string }>(
  db: NodePgDatabase,
  tables: FigureTables,
  { register: source, municipalityCode, count, change: write }: RegisterChange<Result>,
): Promise<Result> {
  const deliveredUntil = ({ __typename }: Result) => (__typename.endsWith('Problem') ? null : today())
  return keepCube(db, tables, { municipalityCode, count, write, deliveredUntil, source })
}
