import { setTimeout as sleep } from 'node:timers/promises'

const answerLimitMs = 2_000
const pauseMs = 250

/** Resolves once every base address has told at /health/ready that it is ready. Rejects when the signal is aborted before that. */
export async function waitUntilReady(urls: readonly string[], signal: AbortSignal): Promise<void> {
  await Promise.all(urls.map((url) => waitFor(`${url}/health/ready`, signal)))
}

async function waitFor(address: string, signal: AbortSignal): Promise<void> {
  while (!(await isReady(address))) await sleep(pauseMs, undefined, { signal })
  signal.throwIfAborted()
}

async function isReady(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(answerLimitMs) })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}
