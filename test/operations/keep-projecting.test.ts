import { allocationMessage } from '@regiograaf/ijw/testing'
import { createLogger } from '@regiograaf/service'
import { keepProjecting } from 'regiograaf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'
import { waitUntil } from '../testing/wait-until.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openTestHub()
})
afterAll(() => hub?.close())

const { type: _type, Header: _header, ...content } = allocationMessage()

/** Sends a JW301 as a process does that has no projections of its own. */
const send = (idempotencyKey: string) =>
  hub.hub.inbox.send(
    { type: 'JW301', municipalityCode: 'GM0361', providerCode: '98000101', idempotencyKey, content },
    '2026-11-25',
  )

const countRows = async (table: string) => (await hub.owner.query(`select from ${table}`)).rowCount

describe('the process of the gateway', () => {
  it('projects into every subgraph what another process sent, until it stops', async () => {
    expect(await send('one')).toMatchObject({ outcome: 'sent' })
    expect(await countRows('finance.commitment')).toBe(0)
    const projecting = keepProjecting({ ...hub.hub, logger: createLogger('silent'), pause: 10 })
    await waitUntil('the projections', async () => (await countRows('ijw.pending_projection')) === 0)
    expect([await countRows('clients.allocation'), await countRows('finance.commitment')]).toEqual([1, 1])
    await projecting.stop()

    expect(await send('two')).toMatchObject({ outcome: 'sent' })
    expect(await countRows('ijw.pending_projection')).toBe(3)
  })
})
