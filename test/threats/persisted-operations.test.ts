import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPersistedOperations } from '@regiograaf/gateway'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refused, send } from '../testing/door.ts'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'
import { apollo, ofAnother, registered, sha256, texts, unknown, unregistered } from './attacks/persisted-operations.ts'

// Group F of the threats: operations that applications have registered. Each test has the number of its row.

const notFound = 'PERSISTED_QUERY_NOT_FOUND'

const folder = mkdtempSync(join(tmpdir(), 'regiograaf-operations-'))
let hub: TestHub
let machine: { authorization: string }
beforeAll(async () => {
  for (const [application, body] of [
    ['regiograaf', registered],
    ['another', ofAnother],
  ] as const) {
    const operations = [{ id: sha256(body), name: 'Regions', type: 'query', body }]
    const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations }
    writeFileSync(join(folder, `${application}.json`), JSON.stringify(manifest))
  }
  const persistedOperations = await readPersistedOperations(folder)
  hub = await openTestHub({
    gateway: { development: false, persistedOperations, onlyPersisted: new Set(['provider']) },
  })
  machine = { authorization: `Bearer ${await hub.tokenOf('provider', '98000101')}` }
})
afterAll(async () => {
  await hub?.close()
  rmSync(folder, { recursive: true })
})

describe('an operation', () => {
  it.each(unregistered)('91: that %s is not found', async (_what, body) => {
    await refused(hub, { body }, 404, notFound)
  })

  it.each(texts)('91: does not run as %s where nothing runs but what is registered', async (_what, body) => {
    await refused(hub, { body, headers: machine }, 404, notFound)
  })

  it('91: runs as it was registered, and is not registered by being sent', async () => {
    for (const body of [
      apollo(registered),
      { documentId: `sha256:${sha256(registered)}` },
      { query: registered, ...apollo(registered) },
    ]) {
      const { status, text } = await send(hub, { body, headers: machine })
      expect([status, text]).toEqual([200, expect.stringContaining('noord-kennemerland')])
    }
    expect((await send(hub, { body: { query: unknown, ...apollo(unknown) } })).status).toBe(200)
    await refused(hub, { body: apollo(unknown) }, 404, notFound)
  })

  it('91: that is asked by GET is found or refused in the same way', async () => {
    const path = (text: string) => `/graphql?documentId=sha256:${sha256(text)}`
    expect((await send(hub, { method: 'GET', path: path(registered) })).status).toBe(200)
    await refused(hub, { method: 'GET', path: path(unknown) }, 404, notFound)
    await refused(hub, { method: 'GET', path: path(ofAnother) }, 404, notFound)
    await refused(
      hub,
      { method: 'GET', path: `${path(registered)}&query=${encodeURIComponent(unknown)}` },
      405,
      'METHOD_NOT_ALLOWED',
    )
  })
})
