import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabaseServer } from '../server.ts'
import { dropDatabases } from './test-database.ts'

/** Nothing in a test run outlives it, so the disk need not be waited for. */
const throwAway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/**
 * Vitest's global setup of every package that needs PostgreSQL: one embedded server for the run, or the server that
 * TEST_DATABASE_URL leads to. Name it in vitest.config.ts as `globalSetup: '@regiograaf/test-kit/global-setup'`. Afterwards
 * no process, folder or database is left.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'regiograaf-test-'))
  const removeFolder = () => rmSync(folder, { recursive: true, force: true })
  // As root the server runs as another user, who has to get in.
  chmodSync(folder, 0o755)
  const options = { url: process.env.TEST_DATABASE_URL, folder, settings: throwAway }
  const server = await openDatabaseServer(options).catch((error) => {
    removeFolder()
    throw error
  })
  const prefix = `regiograaf_test_${randomBytes(4).toString('hex')}`
  project.provide('testDatabases', { ownerUrl: server.ownerUrl, prefix })
  return async () => {
    if (!server.embedded) await dropDatabases(server.ownerUrl, prefix)
    await server.stop()
    removeFolder()
  }
}
