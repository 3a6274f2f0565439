import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { openMemoryLog } from '@regiograaf/audit/testing'
import { createInternalSigner, deriveSubgraphKey, type Identity } from '@regiograaf/identity'
import { createLogger } from '@regiograaf/service'
import { parse } from 'graphql'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { graphError } from '../graph-error.ts'
import { createSubgraph } from '../subgraph.ts'
import { type SubgraphServer, startSubgraphServer } from './server.ts'

const hubKey = Buffer.alloc(32, 7)
const internalKey = deriveSubgraphKey(hubKey, 'people')
const sign = createInternalSigner('people', internalKey)
const identity: Identity = {
  subject: 'j.visser',
  organisation: { kind: 'municipality', code: 'GM0361' },
  role: 'caseworker',
  purpose: 'ACCESS',
  municipalities: ['GM0361'],
}
const call = { identity, requestId: 'request-1' }

let contexts = 0
const subgraph = createSubgraph({
  name: 'people',
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
    directive @access(needs: String!) on FIELD_DEFINITION | OBJECT
    type Query @access(needs: "READ_SHARED") {
      who: String context: Int forbidden: String broken: String page(size: Int): String
    }
    type Person @key(fields: "id") @access(needs: "READ_NAMES") {
      id: ID! name: String bsn: String @access(needs: "READ_BSN")
    }`),
  resolvers: {
    Query: {
      who: (_: unknown, _arguments: unknown, context: { identity: Identity }) => context.identity.subject,
      context: (_: unknown, _arguments: unknown, context: { number: number }) => context.number,
      forbidden: () => {
        throw graphError('FORBIDDEN', 'Ask a caseworker.')
      },
      broken: () => {
        throw new Error('select * from person where bsn = 999900006')
      },
    },
    Person: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `Person ${id}` }) },
  },
  contextFor: (identity) => ({ identity, number: ++contexts }),
})

const lines: string[] = []
const audit = openMemoryLog()
let ready = true
let server: SubgraphServer
beforeAll(async () => {
  const logger = createLogger('info', { write: (line) => void lines.push(line) })
  const isReady = async () => ready
  server = await startSubgraphServer({ subgraph, internalKey, audit, port: 0, host: '127.0.0.1', logger, isReady })
})
afterAll(() => server?.close())
beforeEach(() => {
  lines.length = 0
  ready = true
})

async function post(body: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  const text = await response.text()
  return { status: response.status, text, headers: response.headers }
}

async function ask(query: string, variables: object = {}, headers: Record<string, string> = {}) {
  const body = JSON.stringify({ query, variables })
  const { text } = await post(body, { authorization: `Bearer ${sign(call, body)}`, ...headers })
  return JSON.parse(text)
}

const question = JSON.stringify({ query: '{ who }', variables: {} })

describe('the door of a subgraph', () => {
  it('is open to who carries the token of the gateway for this body', async () => {
    expect(await ask('{ who }')).toEqual({ data: { who: 'j.visser' } })
  })

  const operations = {
    'an operation': question,
    'the schema': JSON.stringify({ query: '{ _service { sdl } }' }),
    entities: JSON.stringify({ query: '{ _entities(representations: []) { __typename } }' }),
    introspection: JSON.stringify({ query: '{ __schema { types { name } } }' }),
    __typename: JSON.stringify({ query: '{ __typename }' }),
    'what is no JSON': '{',
    nothing: '',
  }
  const tokens: Record<string, () => Record<string, string>> = {
    'no token': () => ({}),
    'another scheme': () => ({ authorization: `Basic ${sign(call, question)}` }),
    'no JWT': () => ({ authorization: 'Bearer token' }),
    'a token for another body': () => ({ authorization: `Bearer ${sign(call, `${question} `)}` }),
    'a token for another subgraph': () => ({
      authorization: `Bearer ${createInternalSigner('money', deriveSubgraphKey(hubKey, 'money'))(call, question)}`,
    }),
  }
  const cases = Object.keys(operations).flatMap((what) => Object.keys(tokens).map((token) => [what, token] as const))
  it.each(cases)('refuses %s with %s, and gives no reason', async (what, token) => {
    const answer = await post(operations[what as keyof typeof operations], tokens[token]?.())
    expect(answer).toMatchObject({ status: 401, text: '' })
  })

  it('does not mean that everything may be asked: what the identity may not ask for is refused here as well', async () => {
    const representations = [{ __typename: 'Person', id: '1' }]
    const query = (field: string) =>
      `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { ${field} } } }`
    const backOffice = { ...call, identity: { ...identity, role: 'back-office', purpose: 'FUNDING' } as Identity }
    const body = (field: string) => JSON.stringify({ query: query(field), variables: { representations } })
    const askAs = async (caller: typeof call, field: string) => {
      const { text } = await post(body(field), { authorization: `Bearer ${sign(caller, body(field))}` })
      return JSON.parse(text)
    }
    expect(await askAs(backOffice, 'name')).toEqual({ data: { _entities: [{ name: 'Person 1' }] } })
    expect(await askAs(backOffice, 'bsn')).toEqual({
      errors: [
        {
          message: 'The role back-office may not ask for Person.bsn; ask as caseworker.',
          extensions: { code: 'FORBIDDEN' },
        },
      ],
    })
  })

  it('does not wait for the body of whoever has no token', async () => {
    const request = httpRequest(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': '1000', authorization: 'Bearer a.b.c' },
    })
    request.flushHeaders()
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    expect(response.statusCode).toBe(401)
    request.destroy()
  })

  it.each([
    ['GET', '/graphql?query={who}'],
    ['GET', '/'],
    ['PUT', '/graphql'],
    ['POST', '/'],
    ['GET', '/%'],
    ['GET', '/health'],
  ])('refuses %s %s like everything else', async (method, path) => {
    const response = await fetch(server.url + path, { method })
    expect([response.status, await response.text()]).toEqual([401, ''])
  })

  it('tells everybody that it lives, and whether it is ready', async () => {
    const statusOf = async (path: string) => (await fetch(server.url + path)).status
    expect([await statusOf('/health/live'), await statusOf('/health/ready')]).toEqual([200, 200])
    ready = false
    expect([await statusOf('/health/live'), await statusOf('/health/ready')]).toEqual([200, 503])
  })

  it('reads no body that is larger than sixteen megabytes', async () => {
    const body = JSON.stringify({ query: `{ who } #${'x'.repeat(16 * 1024 * 1024)}` })
    const answer = post(body, { authorization: `Bearer ${sign(call, body)}` })
    // It may hang up before the whole body is sent.
    expect(
      await answer.then(
        ({ status }) => status,
        () => 'hung up',
      ),
    ).toBeOneOf([413, 'hung up'])
  })
})

describe('an answer of a subgraph', () => {
  it('has a context of its own for each HTTP request, and one for all fields of it', async () => {
    const [first, second] = [await ask('{ a: context b: context }'), await ask('{ context }')]
    expect(first.data.a).toBe(first.data.b)
    expect(second.data.context).toBe(first.data.a + 1)
  })

  it('holds what could be found, and an error with a code for the rest', async () => {
    expect(await ask('{ who forbidden }')).toEqual({
      data: { who: 'j.visser', forbidden: null },
      errors: [{ message: 'Ask a caseworker.', path: ['forbidden'], extensions: { code: 'FORBIDDEN' } }],
    })
  })

  it('says nothing about why a resolver failed, and writes it to the log with the request', async () => {
    expect(await ask('{ who broken }')).toEqual({
      data: { who: 'j.visser', broken: null },
      errors: [
        {
          message: 'A part of the subgraph people failed.',
          path: ['broken'],
          extensions: { code: 'INTERNAL_ERROR' },
        },
      ],
    })
    const logged = lines.map((line) => JSON.parse(line)).find(({ msg }) => msg === 'A resolver failed.')
    expect(logged).toMatchObject({ requestId: 'request-1', path: ['broken'] })
    expect(logged.fault.message).toBe('select * from person where bsn = *********')
  })

  it('never repeats a value that does not fit', async () => {
    expect(await ask('query ($size: Int) { page(size: $size) }', { size: '999900006' })).toEqual({
      errors: [
        { message: 'A value of an argument does not fit its type Int.', extensions: { code: 'BAD_USER_INPUT' } },
      ],
    })
  })

  it('gives entities, the schema and introspection to the gateway', async () => {
    const representations = [{ __typename: 'Person', id: '7' }]
    const entities =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { name } } }'
    expect(await ask(entities, { representations })).toEqual({ data: { _entities: [{ name: 'Person 7' }] } })
    expect((await ask('{ _service { sdl } }')).data._service.sdl).toContain('type Person')
    expect((await ask('{ __schema { queryType { name } } }')).data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    })
  })

  it('refuses what is no operation with a code', async () => {
    expect((await ask('{ nobody }')).errors[0].extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' })
    expect((await ask('{')).errors[0].extensions).toEqual({ code: 'GRAPHQL_PARSE_FAILED' })
    const notJson = '{"query":'
    expect(await post(notJson, { authorization: `Bearer ${sign(call, notJson)}` })).toMatchObject({
      status: 400,
      text: '',
    })
  })

  it('leaves one line in the log, with the trace of the caller', async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
    await ask('{ who }', {}, { traceparent: `00-${traceId}-00f067aa0ba902b7-01` })
    await expect.poll(() => lines.length).toBe(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      requestId: 'request-1',
      traceId,
      route: '/graphql',
      status: 200,
    })
    expect(lines[0]).not.toMatch(/who|visser/)
  })
})

describe('startSubgraphServer', () => {
  it('says in a sentence that a port is taken', async () => {
    const port = Number(new URL(server.url).port)
    const logger = createLogger('silent')
    const isReady = async () => true
    await expect(
      startSubgraphServer({ subgraph, internalKey, audit, port, host: '127.0.0.1', logger, isReady }),
    ).rejects.toThrow(`Port ${port} is in use; stop the other program or set PORT.`)
  })
})
