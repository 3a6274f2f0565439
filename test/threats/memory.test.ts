import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectGoodAnswer, send } from '../testing/door.ts'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'
import { largeBodies } from './attacks/documents.ts'
import { attacks } from './attacks/list-attacks.ts'

// What every refusal promises beside its words: that it leaves nothing behind.

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as (options: object) => Promise<void>

let hub: TestHub
beforeAll(async () => {
  hub = await openTestHub({ gateway: { development: false } })
})
afterAll(() => hub?.close())

/** What is in use after all garbage is gone, in megabytes: of the heap and of buffers beside it. */
async function readMemoryMb(): Promise<number> {
  hub.clear()
  // Twice, because what is freed the first time may hold the last reference to more.
  for (let pass = 0; pass < 2; pass += 1) await collectGarbage({ execution: 'async', type: 'major' })
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}

/** Sends every attack, each text a new one, so that no cache of operations knows it. */
async function attackOnce(round: number): Promise<void> {
  for (const [, , body] of largeBodies) await send(hub, { body })
  for (const { body, ...sending } of attacks) {
    const { query } = (body ?? {}) as { query?: unknown }
    const isText = typeof query === 'string' && query.length < 10_000
    const { status } = await send(hub, {
      ...sending,
      body: isText ? { ...(body as object), query: `${query} # ${round}` } : body,
    })
    expect(status).toBeLessThan(500)
  }
}

it('all attacks, six times over, leave less than 20 MB behind', { timeout: 180_000 }, async () => {
  for (const round of [1, 2]) await attackOnce(round)
  const before = await readMemoryMb()
  for (let round = 3; round <= 8; round += 1) await attackOnce(round)
  expect((await readMemoryMb()) - before).toBeLessThan(20)
  await expectGoodAnswer(hub)
})
