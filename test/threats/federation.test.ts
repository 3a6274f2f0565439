import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInternalSigner } from '@regiograaf/identity'
import { identityOf } from '@regiograaf/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alkmaar, dordrecht, fillTwoMunicipalities, idsOf, tracesOf } from '../isolation/two-municipalities.ts'
import { expectGoodAnswer, refused, send } from '../testing/door.ts'
import { type FaultyProxy, openFaultyProxy } from '../testing/faulty-proxy.ts'
import { openSubgraphDoor, type SubgraphDoor } from '../testing/subgraph-door.ts'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'
import {
  bodyOf,
  entities,
  federatedFields,
  selfDescriptions,
  subgraphRequests,
  wrongRepresentations,
} from './attacks/graphs.ts'

// Group C of the threats: what the parts of a federated graph add. Each test has the number of its row.

let hub: TestHub
let finance: FaultyProxy
let clients: SubgraphDoor
beforeAll(async () => {
  hub = await openTestHub({
    mode: 'apart',
    gateway: { development: false },
    async detour(name, url) {
      if (name !== 'finance') return url
      finance = await openFaultyProxy(url)
      return finance.url
    },
  })
  await fillTwoMunicipalities(hub)
  clients = await openSubgraphDoor(hub, 'clients')
})
afterAll(async () => {
  await clients?.close()
  await hub?.close()
  await finance?.close()
})

const askSubgraph: SubgraphDoor['ask'] = (...parts) => clients.ask(...parts)
const sign: SubgraphDoor['sign'] = (...parts) => clients.sign(...parts)

describe('a subgraph that is asked past the gateway', () => {
  it.each(subgraphRequests)('%s: gives nobody %s', async (_row, _what, body) => {
    hub.clear()
    expect(await askSubgraph(body(idsOf(hub, alkmaar).clientId))).toEqual({ status: 401, text: '' })
    expect(hub.recorder.statements).toEqual([])
  })

  it('50: gives entities of the caller and nothing of others, whatever is written into the keys', async () => {
    const [ours, theirs] = [idsOf(hub, alkmaar).clientId, idsOf(hub, dordrecht).clientId]
    const representations = [
      { __typename: 'Client', id: ours },
      { __typename: 'Client', id: theirs },
      {
        __typename: 'Client',
        id: theirs,
        gem: dordrecht.municipality,
        municipality_code: 'GM0505',
        municipalityCode: 'GM0505',
      },
      { __typename: 'Client', id: theirs, responsibleMunicipality: { code: 'GM0505' } },
      ...Array.from({ length: 5_000 }, () => ({ __typename: 'Client', id: theirs })),
    ]
    const body = bodyOf(entities, representations)
    const { status, text } = await askSubgraph(body, sign(body))
    expect(status).toBe(200)
    expect(JSON.parse(text).data._entities.slice(0, 5)).toEqual([
      { __typename: 'Client', id: ours, familyName: 'Zandloper' },
      null,
      null,
      null,
      null,
    ])
    expect(text).not.toContain('Merwede')
  })

  it.each(wrongRepresentations)('50: gives the gateway no entity %s, and no inside', async (_what, representations) => {
    const body = bodyOf(entities, representations)
    const { status, text } = await askSubgraph(body, sign(body))
    expect(status).toBeLessThan(500)
    expect(text).not.toMatch(/Zandloper|Merwede|select |\bat .+:\d+|uuid|syntax/)
  })

  it('51: refuses every token but the one for this subgraph, this body and this minute', async () => {
    const body = bodyOf('{ clients { nodes { familyName } } }')
    const now = Date.now()
    expect((await askSubgraph(body, sign(body))).status).toBe(200)
    const access = await hub.tokenOf('caseworker', alkmaar.municipality)
    const [header, payload, signature] = sign(body).split('.')
    const forged = Buffer.from(String(payload), 'base64url').toString().replaceAll('GM0361', 'GM0505')
    for (const token of [
      'nonsense',
      access,
      sign(body, undefined, 'finance'),
      sign(body, undefined, 'clients', now - 36_000),
      sign(body, undefined, 'clients', now + 60_000),
      sign(bodyOf('{ clients { totalCount } }')),
      sign(`${body} `),
      createInternalSigner('clients', Buffer.alloc(32))(
        { identity: identityOf({ municipality: alkmaar.municipality }), requestId: 'test' },
        body,
      ),
      `${header}.${Buffer.from(forged).toString('base64url')}.${signature}`,
      `${Buffer.from('{"alg":"none","typ":"hub+jwt"}').toString('base64url')}.${payload}.`,
    ]) {
      expect(await askSubgraph(body, token)).toEqual({ status: 401, text: '' })
    }
  })
})

describe('the gateway', () => {
  it.each(federatedFields)('48: has no %s', async (_what, query) => {
    await refused(hub, { body: { query } }, 400, 'GRAPHQL_VALIDATION_FAILED')
  })

  const files = '{ clients { nodes { familyName } } }'

  it.each(selfDescriptions)(
    '%s: does not hear what a caller says about itself in %s',
    async (_row, _what, headers, body) => {
      const { status, text } = await send(hub, {
        headers,
        body: { query: files, ...body },
      })
      expect([status, JSON.parse(text)]).toEqual([200, { data: { clients: { nodes: [{ familyName: 'Zandloper' }] } } }])
      for (const trace of tracesOf(hub, dordrecht)) expect(text).not.toContain(trace)
    },
  )

  it('54: refuses a second Authorization header and a token in another place', async () => {
    const token = await hub.tokenOf('caseworker', 'GM0505')
    for (const [path, headers] of [
      ['/graphql', { authorization: `Bearer ${token}, Bearer ${token}` }],
      [`/graphql?access_token=${token}`, { authorization: '' }],
      ['/graphql', { authorization: '', 'x-authorization': `Bearer ${token}`, cookie: `token=${token}` }],
      ['/graphql', { authorization: '', 'proxy-authorization': `Bearer ${token}` }],
    ] as const) {
      await refused(hub, { path, headers, body: { query: files } }, 401, 'UNAUTHENTICATED')
    }
  })

  it('55: connects to nothing that a request names', async () => {
    let connections = 0
    const elsewhere = createServer((_incoming, response) => void response.end('{}')).on('connection', () => {
      connections += 1
    })
    elsewhere.listen(0, '127.0.0.1')
    await once(elsewhere, 'listening')
    const address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`
    const named = { url: address, callback: address, '@odata.id': address, jku: address }
    await send(hub, {
      body: { query: files, variables: named, extensions: { ...named, supergraph: address } },
      headers: {
        'x-forwarded-host': address,
        referer: address,
        'x-original-url': address,
        link: `<${address}>`,
        host: '',
      },
    })
    await send(hub, { body: `<!DOCTYPE a SYSTEM "${address}">`, headers: { 'content-type': 'application/xml' } })
    const [, payload, signature] = (await hub.tokenOf('caseworker', 'GM0361')).split('.')
    for (const header of [{ jku: address }, { x5u: address }, { jwk: named }, { kid: address }]) {
      const text = Buffer.from(JSON.stringify({ alg: 'ES256', typ: 'at+jwt', kid: 'a', ...header })).toString(
        'base64url',
      )
      await refused(
        hub,
        { headers: { authorization: `Bearer ${text}.${payload}.${signature}` }, body: { query: files } },
        401,
        'UNAUTHENTICATED',
      )
    }
    expect(connections).toBe(0)
    elsewhere.close()
  })
})

describe('a subgraph', () => {
  const paid = '{ clients { nodes { familyName allocations { claimedCents } } } }'
  const answer =
    (status: number, body: string): RequestListener =>
    (_incoming, response) =>
      void response.writeHead(status).end(body)
  const inside = /127\.0\.0\.1|internal|ECONN|999900|select|<html|169\.254|\bat /i
  const error = {
    message: 'bsn 999900031 at select * from claim',
    path: ['_entities', 0],
    extensions: { code: 'DB', host: 'db.internal' },
  }

  it.each([
    ['56', 'answers HTML', answer(200, '<html>db.internal</html>')],
    [
      '56',
      'answers entities of another type',
      answer(200, '{"data":{"_entities":[{"__typename":"Client","id":"db.internal"}]}}'),
    ],
    ['56', 'answers errors with paths and a BSN', answer(200, JSON.stringify({ data: null, errors: [error] }))],
    [
      '56',
      'sends the gateway elsewhere',
      (_incoming, response) => void response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    ],
    ['58', 'is not there', (incoming) => void incoming.socket.destroy()],
  ] as readonly (readonly [string, string, RequestListener])[])(
    '%s: that %s costs its own fields, and says nothing',
    async (_row, _what, listener) => {
      finance.answerWith(listener)
      try {
        const { status, text } = await send(hub, { body: { query: paid } })
        const { data, errors } = JSON.parse(text)
        expect(status).toBe(200)
        expect(data).toEqual({
          clients: { nodes: [{ familyName: 'Zandloper', allocations: [{ claimedCents: null }] }] },
        })
        expect(text).not.toMatch(inside)
        for (const { path, extensions } of errors) {
          expect([path.slice(0, 3), extensions.code]).toEqual([['clients', 'nodes', 0], 'SUBGRAPH_UNAVAILABLE'])
        }
      } finally {
        finance.answerWith(null)
      }
      await expectGoodAnswer(hub)
    },
  )

  it('56: that answers ten gigabytes is cut off long before', async () => {
    let written = 0
    finance.answerWith((_incoming, response) => {
      const piece = Buffer.alloc(64 * 1024, ' ')
      function* tenGigabytes() {
        for (; written < 10 * 2 ** 30; written += piece.length) yield piece
      }
      void pipeline(Readable.from(tenGigabytes()), response).catch(() => {})
    })
    try {
      const { status, text } = await send(hub, { body: { query: paid } })
      expect([status, text]).toEqual([200, expect.stringContaining('SUBGRAPH_UNAVAILABLE')])
      expect(written).toBeLessThan(64 * 2 ** 20)
    } finally {
      finance.answerWith(null)
    }
  })
})
