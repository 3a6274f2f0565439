import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type CubeCounts, differenceOf } from './cube-counts.ts'
import { messageSource } from './cube-figure.ts'
import { addToCube, lockCube, noteDelivery } from './data/cube.commands.ts'
import type { FigureTables } from './data/figure-tables.ts'

/** What a transaction is about to change. */
export interface CubeChanges<Written> {
  readonly municipalityCode: string
  /** What those concerned add to the cubes now; asked before it is written and again afterwards. */
  readonly count: () => Promise<CubeCounts>
  readonly write: () => Promise<Written>
  /** The date of the latest message that counts; null when nothing that was written says how far the municipality has delivered. */
  readonly deliveredUntil: (written: Written) => string | null
  /** The register that is changed; absent for messages. */
  readonly source?: string
}

/**
 * Runs `write`, gives what it resolves to, and adds to the cubes of a municipality what it changes: what those concerned count for after it, minus what they counted
 * for before it. Cubes so depend on what stands and never on the order in which it came, and no row of a person is kept for counting.
 */
export async function keepCube<Written>(
  db: NodePgDatabase,
  tables: FigureTables,
  { municipalityCode, count, write, deliveredUntil, source = messageSource }: CubeChanges<Written>,
): Promise<Written> {
  // Sent at once and run in this order, so that what is counted is what stands once the lock is held.
  const [, before] = await Promise.all([lockCube(db, tables, municipalityCode), count()])
  const written = await write()
  const [after, until] = [await count(), deliveredUntil(written)]
  await Promise.all([
    addToCube(db, tables, municipalityCode, differenceOf(before, after)),
    ...(until === null ? [] : [noteDelivery(db, tables, { municipalityCode, source, deliveredUntil: until })]),
  ])
  return written
}
