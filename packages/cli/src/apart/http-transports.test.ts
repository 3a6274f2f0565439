import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInternalVerifier, deriveSubgraphKey, type Identity } from '@regiograaf/identity'
import { parseTraceparent } from '@regiograaf/service'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSubgraphTransport } from './http-transports.ts'

const hubKey = Buffer.alloc(32, 7)
const identity: Identity = {
  subject: 'j.visser',
  organisation: { kind: 'municipality', code: 'GM0361' },
  role: 'caseworker',
  purpose: 'ACCESS',
  municipalities: ['GM0361'],
}
const trace = { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', sampled: true }

/** What the subgraph got, in order. */
const received: { readonly headers: IncomingHttpHeaders; readonly url: string | undefined; readonly body: Buffer }[] =
  []
let server: Server

beforeEach(async () => {
  received.length = 0
  server = createServer(async (incoming, response) => {
    const pieces: Buffer[] = []
    for await (const piece of incoming) pieces.push(piece)
    received.push({ headers: incoming.headers, url: incoming.url, body: Buffer.concat(pieces) })
    response.end('{"data":{"who":"Anna"}}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => server.close())

async function ask(context: object, times = 1): Promise<void> {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const transport = createSubgraphTransport('finance', url, hubKey, 2_000)
  const request = { document: '{ who }', variables: { name: 'Zoë' }, context, readScope: new Map() }
  for (let turn = 0; turn < times; turn++) await transport.execute(request)
  await transport.close()
}

describe('an operation for a subgraph elsewhere', () => {
  it('says who is asking in which request, for this subgraph and these bytes alone', async () => {
    await ask({ identity, requestId: '3e1c' })
    const [{ headers, url, body } = { headers: {}, url: '', body: Buffer.alloc(0) }] = received
    expect(url).toBe('/graphql')
    const token = headers.authorization?.replace('Bearer ', '')
    const pass = await createInternalVerifier('finance', deriveSubgraphKey(hubKey, 'finance'))(token)
    expect(pass).toMatchObject({ identity, requestId: '3e1c' })
    expect([pass?.isFor(body), pass?.isFor(`${body} `)]).toEqual([true, false])
    expect(await createInternalVerifier('clients', deriveSubgraphKey(hubKey, 'clients'))(token)).toBeNull()
  })

  it('belongs to the trace of the request, each with a parent of its own', async () => {
    await ask({ identity, requestId: '3e1c', trace }, 2)
    const headers = received.map((each) => String(each.headers.traceparent))
    expect(headers.map(parseTraceparent)).toEqual([trace, trace])
    expect(new Set(headers).size).toBe(2)
  })

  it('belongs to no trace when the request has none', async () => {
    await ask({ identity, requestId: '3e1c' })
    expect(received[0]?.headers).not.toHaveProperty('traceparent')
  })
})
