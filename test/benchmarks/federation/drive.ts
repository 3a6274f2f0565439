import { setImmediate } from 'node:timers/promises'
import { readCpuMs } from '../measured-process.ts'
import type { Contender } from './contender.ts'
import type { Operation } from './operations.ts'

/** How long to go on: a number of requests, or as many as are answered in some seconds. */
export type Amount = { readonly requests: number } | { readonly seconds: number }

/** What requests took; CPU time is that of one request, over all threads of the process. */
export interface Cost {
  readonly cpuMs: number
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
}

/** How many callers ask at the same time, each one operation after the other. */
export const callers = 10

/**
 * Has callers in this process ask the operations in turn. Every request comes in on a turn of the event loop of its own, and
 * its latency counts from before it waits for that turn. Throws when an answer is not as long as it was the first time.
 */
export async function drive(contender: Contender, operations: readonly Operation[], amount: Amount): Promise<Cost> {
  const lengths: number[] = []
  const latencies: number[] = []
  const startMs = performance.now()
  const startCpuMs = readCpuMs()
  const endMs = 'seconds' in amount ? startMs + amount.seconds * 1000 : Number.POSITIVE_INFINITY
  const most = 'requests' in amount ? amount.requests : Number.POSITIVE_INFINITY
  let asked = 0

  async function call(): Promise<void> {
    while (asked < most && performance.now() < endMs) {
      const index = asked % operations.length
      asked += 1
      const operation = operations[index]
      if (!operation) throw new Error('There are no operations to ask.')
      const askedMs = performance.now()
      await setImmediate()
      const { length } = await contender.answer(operation)
      latencies.push(performance.now() - askedMs)
      lengths[index] ??= length
      if (length !== lengths[index]) throw new Error(`The answer to operation ${index} changed.`)
    }
  }

  await Promise.all(Array.from({ length: callers }, call))
  const cpuMs = readCpuMs() - startCpuMs
  const seconds = (performance.now() - startMs) / 1000
  latencies.sort((a, b) => a - b)
  const percentile = (part: number) => latencies[Math.ceil(part * latencies.length) - 1] ?? Number.NaN
  return { cpuMs: cpuMs / asked, perSecond: asked / seconds, p50Ms: percentile(0.5), p99Ms: percentile(0.99) }
}
