import autocannon from 'autocannon'

/** A request of which every repetition must be answered with success. */
export interface LoadTarget {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Latency is in milliseconds. */
export interface LoadResult {
  readonly p50Ms: number
  readonly p99Ms: number
}

/** How many connections are kept open and used at the same time. */
export const connections = 10

/** Makes a fixed number of requests, each connection one at a time. Throws when one of them fails. */
export async function load(target: LoadTarget, requests: number): Promise<LoadResult> {
  const {
    latency,
    errors,
    non2xx,
    '2xx': answered,
  } = await autocannon({
    ...target,
    method: 'POST',
    connections,
    amount: requests,
  })
  if (errors > 0 || non2xx > 0 || answered !== requests) {
    throw new Error(`${target.url} answered ${answered} of ${requests} requests: the measurement means nothing.`)
  }
  return { p50Ms: latency.p50, p99Ms: latency.p99 }
}
