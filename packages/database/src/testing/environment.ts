import type { TestProject } from 'vitest/node'
import { openScratchServer, type ScratchPlace } from '../scratch.ts'

declare module 'vitest' {
  interface ProvidedContext {
    scratchPlace: ScratchPlace
  }
}

/** One server for all tests of this package: an embedded one, or the one that TEST_DATABASE_URL leads to. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { serverUrl, prefix, stop } = await openScratchServer(process.env.TEST_DATABASE_URL)
  project.provide('scratchPlace', { serverUrl, prefix })
  return stop
}
