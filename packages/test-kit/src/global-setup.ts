import { openScratchServer, type ScratchPlace } from '@regiograaf/database'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    scratchPlace: ScratchPlace
  }
}

/**
 * Vitest's global setup of every package that needs PostgreSQL: one embedded server for the run, or the server that
 * TEST_DATABASE_URL leads to. Name it in vitest.config.ts as `globalSetup: '@regiograaf/test-kit/global-setup'`. Afterwards
 * no process, folder or database is left.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { serverUrl, prefix, stop } = await openScratchServer(process.env.TEST_DATABASE_URL)
  project.provide('scratchPlace', { serverUrl, prefix })
  return stop
}
