import { createScratchDatabase, type MigrationSet, type ScratchDatabase } from '@regiograaf/database'
import { inject } from 'vitest'

/** A migrated database that only one test file uses. */
export type TestDatabase = ScratchDatabase

/** Makes a database with these migration sets on the server of this test run. Needs the global setup of this package. */
export function createTestDatabase(sets: readonly MigrationSet[] = []): Promise<TestDatabase> {
  return createScratchDatabase(inject('scratchPlace'), sets)
}
