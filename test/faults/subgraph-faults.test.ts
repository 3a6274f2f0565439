import { once } from 'node:events'
import type { RequestListener, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type FieldNode, type OperationDefinitionNode, parse } from 'graphql'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { alkmaar, fillTwoMunicipalities } from '../isolation/two-municipalities.ts'
import { bodyOf, type FaultyProxy, openFaultyProxy } from '../testing/faulty-proxy.ts'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'

let hub: TestHub
let finance: FaultyProxy

beforeAll(async () => {
  hub = await openTestHub({
    mode: 'apart',
    async detour(name, url) {
      if (name !== 'finance') return url
      finance = await openFaultyProxy(url)
      return finance.url
    },
  })
  await fillTwoMunicipalities(hub)
})
afterAll(async () => {
  await hub?.close()
  await finance?.close()
})
afterEach(() => {
  finance.answerWith(null)
  hub.clear()
})

const files = `{ file: clients { nodes {
  name: familyName
  care: allocations { number paid: claimedCents provider { name } }
  educationCareArrangements { kind }
} } }`
const rest = { number: 500_017, provider: { name: 'De Duinpan' } }
const fileWith = (paid: number | null) => ({
  file: {
    nodes: [{ name: 'Zandloper', care: [{ ...rest, paid }], educationCareArrangements: [{ kind: 'AT_SCHOOL' }] }],
  },
})
const html = '<html><title>502 on finance.internal.example</title></html>'
const internals =
  /127\.0\.0\.1|localhost|internal|example|E[A-Z]{5,}REFUSED|undici|socket|\bat |\.ts|JSON|HTML|redirect|bytes/i

/** What the log says about the finance part, with the ids of the requests. */
const causes = () =>
  hub.logLines
    .map((line) => JSON.parse(line))
    .filter(({ subgraph }) => subgraph === 'finance')
    .map(({ requestId, fault }) => `${requestId}: ${fault.message}`)

/** Each answers every operation in the same wrong way, with words that no caller may read; `cause` stands in the log. */
const faults: Record<string, { readonly answer: RequestListener; readonly cause: string | null }> = {
  'hangs up': { answer: (incoming) => void incoming.socket.destroy(), cause: 'The exchange with the subgraph failed' },
  'resets the connection in the middle': {
    answer: (incoming, response) => void response.write('{"data":{', () => incoming.socket.resetAndDestroy()),
    cause: 'The exchange with the subgraph failed',
  },
  'says nothing': { answer: () => {}, cause: 'did not answer within 2000 ms' },
  'drips one byte at a time': {
    answer: (_incoming, response) => {
      const dripping = setInterval(() => response.write(' '), 50)
      response.on('close', () => clearInterval(dripping))
    },
    cause: 'did not answer within 2000 ms',
  },
  'answers HTML': { answer: answer(502, html), cause: 'answered 502 with a body of' },
  'answers HTML as if all were well': { answer: answer(200, html), cause: 'that is not JSON' },
  redirects: {
    answer: (_incoming, response) => void response.writeHead(302, { location: 'http://internal.example/' }).end(),
    cause: 'answered a redirect (302)',
  },
  'refuses the token': { answer: answer(401, ''), cause: 'answered 401 with a body of 0 bytes' },
  'answers without data': { answer: answer(200, '{"extensions":{"host":"internal.example"}}'), cause: 'neither data' },
  'answers an error of its own': {
    answer: answer(500, '{"errors":[{"message":"No route to internal.example","extensions":{"code":"ENOROUTE"}}]}'),
    cause: 'No route to internal.example',
  },
  'answers fewer entities than it was asked for': {
    answer: answer(200, '{"data":{"_entities":[]}}'),
    cause: null,
  },
}

function answer(status: number, body: string): RequestListener {
  return (_incoming, response) => void response.writeHead(status).end(body)
}

describe('a subgraph that', () => {
  it.each(Object.entries(faults))('%s costs its own fields and nothing else', async (_what, fault) => {
    finance.answerWith(fault.answer)
    const { status, text, data, errors } = await hub.askAs(alkmaar.municipality, files)
    expect([status, data]).toEqual([200, fileWith(null)])
    expect(errors).toEqual([
      {
        message: 'The finance part of the graph could not answer.',
        path: ['file', 'nodes', 0, 'care', 0, 'paid'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', requestId: expect.any(String) },
      },
    ])
    expect(text).not.toMatch(internals)
    const line = `${errors?.[0]?.extensions.requestId}: `
    expect(causes()).toEqual(fault.cause === null ? [] : [expect.stringContaining(fault.cause)])
    expect(causes().every((cause) => cause.startsWith(line))).toBe(true)
  })

  it('answers a gigabyte is cut off, and the gateway keeps nothing of it', async () => {
    const piece = Buffer.alloc(64 * 1024, ' ')
    let written = 0
    function* gigabyte() {
      for (; written < 2 ** 30; written += piece.length) yield piece
    }
    finance.answerWith((_incoming, response) => void pipeline(Readable.from(gigabyte()), response).catch(() => {}))
    const { data, errors } = await hub.askAs(alkmaar.municipality, files)
    expect([data, errors?.length]).toEqual([fileWith(null), 1])
    expect(written).toBeLessThan(64 * 2 ** 20)
    expect(causes().join()).toContain('larger than 16777216 bytes')
  })

  it('is well again is asked again', async () => {
    const { data, errors } = await hub.askAs(alkmaar.municipality, files)
    expect([data, errors]).toEqual([fileWith(157_500), undefined])
  })

  describe('is to change something and', () => {
    const askChange = async () =>
      hub.ask({
        query: 'mutation ($input: AgreeTariffsInput!) { agreed: agreeTariffs(input: $input) { __typename } }',
        variables: {
          input: {
            tariffs: [
              {
                providerAgbCode: '98000101',
                productCategoryCode: '45',
                productCode: '45A91',
                unitCode: '04',
                amountCents: 1,
                validFrom: '2026-01-01',
              },
            ],
          },
        },
        token: await hub.tokenOf('contract-manager', alkmaar.municipality),
      })
    const unavailable = [{ path: ['agreed'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]

    it('hangs up is not asked twice', async () => {
      let asked = 0
      finance.answerWith((incoming) => {
        asked += 1
        incoming.socket.destroy()
      })
      expect(await askChange()).toMatchObject({ data: null, errors: unavailable })
      expect(asked).toBe(1)
    })

    it.each(['Provider', 'Castle', 'Problem', '', null])(
      'answers an object of the type %j is not believed',
      async (type) => {
        finance.answerWith(async (incoming, response) => {
          const { query } = JSON.parse(await bodyOf(incoming))
          const [operation] = parse(query).definitions as [OperationDefinitionNode]
          const [field] = operation.selectionSet.selections as [FieldNode]
          const key = (field.alias ?? field.name).value
          response.end(JSON.stringify({ data: { [key]: { __typename: type } } }))
        })
        const { text, ...answer } = await askChange()
        expect(answer).toMatchObject({ data: null, errors: unavailable })
        expect(text).not.toMatch(/Castle|Provider/)
      },
    )
  })
})

describe('a client that hangs up', () => {
  it('ends the exchange with the subgraph that has not answered yet', async () => {
    const asked = Promise.withResolvers<ServerResponse>()
    finance.answerWith((_incoming, response) => asked.resolve(response))
    const leaving = new AbortController()
    const answer = hub.ask({
      query: files,
      token: await hub.tokenOf('caseworker', alkmaar.municipality),
      signal: leaving.signal,
    })
    const hungUp = once(await asked.promise, 'close')
    leaving.abort()
    await expect(answer).rejects.toThrow('aborted')
    await hungUp
    expect((await asked.promise).writableFinished).toBe(false)
    expect(causes()).toEqual([])
  })
})

describe('a subgraph that is down', () => {
  it('costs its own fields and nothing else', async () => {
    await finance.close()
    const { text, data, errors } = await hub.askAs(alkmaar.municipality, files)
    expect(data).toEqual(fileWith(null))
    expect(errors).toMatchObject([
      { path: ['file', 'nodes', 0, 'care', 0, 'paid'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
    ])
    expect(text).not.toMatch(internals)
    expect(causes().join()).toContain('ECONNREFUSED')
  })
})
