import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { openMemoryLog } from '@regiograaf/audit/testing'
import { createLogger } from '@regiograaf/service'
import { buildClientSchema, getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { errorCodes } from './error-codes.ts'
import { limits } from './limits.ts'
import { startGateway } from './server.ts'
import { createSchemaEngine, openTestGateway } from './testing/gateway.ts'

type TestGateway = Awaited<ReturnType<typeof openTestGateway>>
let development: TestGateway
let production: TestGateway
beforeAll(async () => {
  development = await openTestGateway()
  production = await openTestGateway({ development: false })
})
afterAll(async () => {
  await development.close()
  await production.close()
})

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/

describe('a request without a valid token', () => {
  it.each([
    ['no token', { authorization: '' }],
    ['garbage', { authorization: 'Bearer garbage' }],
    ['four segments', { authorization: 'Bearer a.b.c.d' }],
  ])('gets 401 and the same words for %s', async (_name, headers) => {
    const answer = await development.post({ query: '{ whoAmI }' }, headers)
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    expect(answer.json).toEqual({
      errors: [
        {
          message: errorCodes.UNAUTHENTICATED.meaning,
          extensions: { code: 'UNAUTHENTICATED', requestId: answer.headers.get('x-request-id') },
        },
      ],
    })
  })

  it('is refused before its body is read', async () => {
    const answer = await development.post('{', { authorization: '' })
    expect(answer.status).toBe(401)
  })

  it('never reaches the engine', async () => {
    const before = development.engine.contexts.length
    await development.post({ query: '{ whoAmI }' }, { authorization: 'Bearer a.b.c' })
    expect(development.engine.contexts).toHaveLength(before)
  })
})

describe('a request with a valid token', () => {
  it('reaches the engine with its identity and request id and nothing else', async () => {
    const answer = await development.post({ query: '{ whoAmI }' })
    expect(answer.status).toBe(200)
    expect(answer.json).toEqual({ data: { whoAmI: 'GM0361' } })
    const context = development.engine.contexts.at(-1)
    expect(Object.keys(context ?? {}).sort()).toEqual([
      'identity',
      'isGet',
      'notes',
      'recordBegin',
      'requestId',
      'signal',
      'touched',
      'trace',
    ])
    expect(context).toMatchObject({ identity: { subject: 'test', role: 'caseworker', municipalities: ['GM0361'] } })
    expect(context?.requestId).toBe(answer.headers.get('x-request-id'))
    expect(context?.requestId).toMatch(uuid)
  })

  it('cannot change its identity or request id by headers or extensions', async () => {
    const answer = await development.post(
      { query: '{ whoAmI }', extensions: { jwt: { organisation: 'GM0505' } } },
      {
        'x-tenant': 'GM0505',
        x_tenant: 'GM0505',
        'x-roles': 'policy',
        'x-internal-auth': 'yes',
        'x-request-id': 'mine',
        'x-forwarded-for': '10.0.0.1',
        'x-forwarded-host': 'evil.example',
      },
    )
    expect(answer.json).toEqual({ data: { whoAmI: 'GM0361' } })
    expect(answer.headers.get('x-request-id')).toMatch(uuid)
  })

  it('gets no CORS header, no name of the software and nothing to keep', async () => {
    const answer = await development.post({ query: '{ whoAmI }' }, { origin: 'https://evil.example' })
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(answer.headers.get('x-powered-by')).toBeNull()
    expect(answer.headers.get('server')).toBeNull()
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('gets no trace of the execution', async () => {
    const answer = await development.post({ query: '{ whoAmI }' }, { 'apollo-federation-include-trace': 'ftv1' })
    expect(answer.json).toEqual({ data: { whoAmI: 'GM0361' } })
  })

  it('mutates by POST', async () => {
    const answer = await development.post({ query: 'mutation { rename(name: "B") }' })
    expect(answer.json).toEqual({ data: { rename: 'B' } })
  })

  it('may leave before the answer without hurting the next one', async () => {
    const leaving = new AbortController()
    const before = development.engine.contexts.length
    const left = fetch(`${development.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${development.token}` },
      body: JSON.stringify({ query: '{ slow }' }),
      signal: leaving.signal,
    })
    const refused = expect(left).rejects.toThrow('aborted')
    await vi.waitFor(() => expect(development.engine.contexts.length).toBeGreaterThan(before))
    leaving.abort()
    await refused
    expect((await development.post({ query: '{ slow }' })).json).toEqual({ data: { slow: 'done' } })
  })
})

describe('a malformed request', () => {
  const query = '{ whoAmI }'
  it.each([
    ['JSON cut short', '{"query": "{ whoAmI', {}, 400, 'BAD_REQUEST'],
    ['a text that does not end', '{"query":"{ whoAmI }\\\\\\"}', {}, 400, 'BAD_REQUEST'],
    ['an empty body', '', {}, 400, 'BAD_REQUEST'],
    ['null', 'null', {}, 400, 'BAD_REQUEST'],
    ['a number', '5', {}, 400, 'BAD_REQUEST'],
    ['an empty object', '{}', {}, 400, 'BAD_REQUEST'],
    ['a query that is a list', { query: ['{ whoAmI }'] }, {}, 400, 'BAD_REQUEST'],
    ['variables that are text', { query, variables: '{}' }, {}, 400, 'BAD_REQUEST'],
    [
      'a prototype in the variables',
      '{"query":"{ whoAmI }","variables":{"__proto__":{"a":1}}}',
      {},
      400,
      'BAD_REQUEST',
    ],
    ['a constructor in the variables', { query, variables: { constructor: { a: 1 } } }, {}, 400, 'BAD_REQUEST'],
    ['a member named twice', '{"query":"{ a }","query":"{ whoAmI }"}', {}, 400, 'BAD_REQUEST'],
    [
      'a variable named twice',
      String.raw`{"query":"{ whoAmI }","variables":{"b":{"c":1,"\u0063":2}}}`,
      {},
      400,
      'BAD_REQUEST',
    ],
    ['a text over the limit', { query, variables: { a: 'x'.repeat(16_385) } }, {}, 400, 'BAD_USER_INPUT'],
    ['a list over the limit', { query, variables: { a: Array(1_001).fill(1) } }, {}, 400, 'BAD_USER_INPUT'],
    [
      'ten thousand lists',
      `{"query":"","variables":{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`,
      {},
      400,
      'BAD_USER_INPUT',
    ],
    ['a batch', [{ query }, { query }], {}, 400, 'BAD_REQUEST'],
    ['an empty batch', [], {}, 400, 'BAD_REQUEST'],
    ['a nested batch', [[{ query }]], {}, 400, 'BAD_REQUEST'],
    ['plain text', JSON.stringify({ query }), { 'content-type': 'text/plain' }, 400, 'BAD_REQUEST'],
    ['a form', 'query={whoAmI}', { 'content-type': 'application/x-www-form-urlencoded' }, 400, 'BAD_REQUEST'],
    ['a multipart form', '--x--', { 'content-type': 'multipart/form-data; boundary=x' }, 400, 'BAD_REQUEST'],
    ['no form of answer that exists', { query }, { accept: 'image/png' }, 406, 'NOT_ACCEPTABLE'],
    ['a body over the limit', { query, pad: 'x'.repeat(limits.bodyBytes) }, {}, 413, 'REQUEST_TOO_LARGE'],
    ['a document over the limit', { query: `{ whoAmI } #${'x'.repeat(16_384)}` }, {}, 413, 'REQUEST_TOO_LARGE'],
    ['too many tokens', { query: `{ ${'whoAmI '.repeat(2_000)} }` }, {}, 400, 'OPERATION_TOO_LARGE'],
    ['a syntax error', { query: '{ whoAmI' }, {}, 400, 'GRAPHQL_PARSE_FAILED'],
    ['ten thousand braces', { query: '{'.repeat(10_000) }, {}, 400, 'OPERATION_TOO_LARGE'],
    ['thirty-two levels', { query: nested('clients', 32) }, {}, 400, 'OPERATION_TOO_LARGE'],
    [
      'a thousand levels of lists',
      { query: `{ echo(value: ${'['.repeat(1_000)}${']'.repeat(1_000)}) }` },
      {},
      400,
      'OPERATION_TOO_LARGE',
    ],
    ['only a comment', { query: '# nothing' }, {}, 400, 'GRAPHQL_PARSE_FAILED'],
    ['a name that the document lacks', { query, operationName: 'Other' }, {}, 400, 'OPERATION_RESOLUTION_FAILURE'],
    [
      'two operations and no name',
      { query: 'query A { whoAmI } query B { whoAmI }' },
      {},
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['an unknown field', { query: '{ whoAmJ }' }, {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a subscription', { query: 'subscription { whoAmI }' }, {}, 400, 'OPERATION_NOT_SUPPORTED'],
    ['a deferred fragment', { query: '{ ... @defer { whoAmI } }' }, {}, 400, 'OPERATION_NOT_SUPPORTED'],
    [
      'entities asked directly',
      { query: '{ _entities(representations: []) { __typename } }' },
      {},
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a cycle of fragments',
      { query: '{ client { ...A } } fragment A on Client { ...B } fragment B on Client { ...A }' },
      {},
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a wrong variable',
      { query: 'query($p: Purpose) { clients(purpose: $p) { id } }', variables: { p: 'ACCES' } },
      {},
      400,
      'BAD_USER_INPUT',
    ],
    [
      'a hash instead of a text',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } },
      {},
      404,
      'PERSISTED_QUERY_NOT_FOUND',
    ],
  ])('with %s is refused', async (_name, body, headers, status, code) => {
    const answer = await development.post(body, headers)
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    expect([answer.status, answer.codes[0]]).toEqual([status, code])
    const requestId = answer.headers.get('x-request-id')
    for (const error of answer.json.errors) {
      expect(Object.keys(error.extensions).sort()).toEqual(['code', 'requestId'])
      expect(error.extensions.requestId).toBe(requestId)
    }
    expect(answer.text).not.toContain('Did you mean')
  })

  it('gets at most five faults', async () => {
    const answer = await development.post({ query: `{ ${Array.from({ length: 20 }, (_, i) => `f${i}`).join(' ')} }` })
    expect(answer.status).toBe(400)
    expect(answer.codes).toHaveLength(limits.listedFaults)
  })

  it('never gets its BSN back', async () => {
    const answer = await development.post({
      query: 'query($first: Int) { clients(first: $first) { id } }',
      variables: { first: '999900006' },
    })
    expect(answer.codes).toEqual(['BAD_USER_INPUT'])
    expect(answer.text).not.toContain('999900006')
  })

  it.each([
    ['an impossible host', 'POST /graphql HTTP/1.1', 'Host: a b:c', 'BAD_REQUEST'],
    ['an address for a proxy', 'POST http://elsewhere.example/graphql HTTP/1.1', 'Host: localhost', 'BAD_REQUEST'],
    ['two lengths', 'POST /graphql HTTP/1.1', 'Host: localhost\r\nTransfer-Encoding: chunked', 'BAD_REQUEST'],
    ['no HTTP at all', 'Hello', 'Host: localhost', 'BAD_REQUEST'],
    ['headers over the limit', 'POST /graphql HTTP/1.1', `X-Long: ${'x'.repeat(70_000)}`, 'REQUEST_TOO_LARGE'],
  ])('with %s is refused', async (_name, start, header, code) => {
    const body = JSON.stringify({ query: '{ whoAmI }' })
    const answer = await speak(
      development.url,
      `${start}\r\n${header}\r\nContent-Type: application/json\r\nConnection: close\r\n` +
        `Authorization: Bearer ${development.token}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    )
    const [head = '', text = ''] = answer.split('\r\n\r\n')
    expect(head).toMatch(/^HTTP\/1\.1 4\d\d /)
    const requestId = /x-request-id: (\S+)/i.exec(head)?.[1]
    expect(JSON.parse(text).errors).toEqual([{ message: expect.any(String), extensions: { code, requestId } }])
  })
})

it('takes colons, quotes and backslashes in texts for what they are', async () => {
  const value = { a: 'b":"c', 'd\\': '\\', 'e\\"': '":', f: [{ a: ':' }, { a: '\\\\"' }] }
  const query = 'query($value: Anything) { echo(value: $value) }'
  expect((await development.post({ query, variables: { value } })).json).toEqual({
    data: { echo: JSON.stringify(value) },
  })
})

describe('the purpose of a request', () => {
  const [query, both] = ['{ whoAmI }', ['ACCESS', 'MEASURE']]

  it('is the one that the token allows, or the one that the request names among several', async () => {
    for (const [purpose, headers, expected] of [
      ['ACCESS', {}, 'ACCESS'],
      ['ACCESS', { 'x-purpose': 'ACCESS' }, 'ACCESS'],
      [both, { 'x-purpose': 'ACCESS' }, 'ACCESS'],
      [both, { 'X-Purpose': 'MEASURE', x_purpose: 'ACCESS' }, 'MEASURE'],
      [['MEASURE', 'MEASURE'], {}, 'MEASURE'],
    ] as const) {
      const authorization = `Bearer ${await development.issuer.sign({ purpose })}`
      expect((await development.post({ query }, { authorization, ...headers })).status).toBe(200)
      expect(development.engine.contexts.at(-1)?.identity.purpose).toBe(expected)
    }
  })

  it.each([
    [
      'names none of several',
      both,
      {},
      400,
      'PURPOSE_REQUIRED',
      'Name one purpose in the header X-Purpose: ACCESS or MEASURE.',
    ],
    [
      'names one that the token does not allow',
      'ACCESS',
      { 'x-purpose': 'MEASURE' },
      403,
      'FORBIDDEN',
      'ACCESS with this token.',
    ],
    [
      'names one that does not exist',
      both,
      { 'x-purpose': 'access' },
      403,
      'FORBIDDEN',
      'ACCESS or MEASURE with this token.',
    ],
    ['names two', both, { 'x-purpose': 'ACCESS, MEASURE' }, 403, 'FORBIDDEN', 'ACCESS or MEASURE with this token.'],
  ])('is refused when the request %s', async (_name, purpose, headers, status, code, words) => {
    const before = development.engine.contexts.length
    const authorization = `Bearer ${await development.issuer.sign({ purpose })}`
    const answer = await development.post({ query }, { authorization, ...(headers as Record<string, string>) })
    expect([answer.status, answer.codes]).toEqual([status, [code]])
    expect(answer.json.errors[0].message).toContain(words)
    expect(development.engine.contexts).toHaveLength(before)
  })
})

describe('an organisation that asks too much at once', () => {
  it('waits as long as it is told, whoever asks for it, while others go on', async () => {
    const gateway = await openTestGateway({ rateLimit: { burst: 3, perSecond: 2 } })
    try {
      const query = '{ whoAmI }'
      const tokens = await Promise.all(['a', 'b', 'c', 'd'].map((sub) => gateway.issuer.sign({ sub })))
      const answers = []
      for (const token of tokens) {
        answers.push(
          await gateway.post({ query }, { authorization: `Bearer ${token}`, 'x-forwarded-for': token.slice(-8) }),
        )
      }
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429])
      expect([answers[3]?.codes, answers[3]?.headers.get('retry-after')]).toEqual([['RATE_LIMITED'], '1'])
      const other = await gateway.issuer.sign({ organisation: { kind: 'municipality', code: 'GM0505' } })
      expect((await gateway.post({ query }, { authorization: `Bearer ${other}` })).status).toBe(200)
      expect((await gateway.get('/health/live')).status).toBe(200)
      await vi.waitFor(async () => expect((await gateway.post({ query })).status).toBe(200), {
        timeout: 3_000,
        interval: 300,
      })
    } finally {
      await gateway.close()
    }
  })
})

describe('a page of another origin', () => {
  const preflight = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' }
  const allowed = 'https://dossier.example'
  let gateway: TestGateway
  beforeAll(async () => {
    gateway = await openTestGateway({ origins: new Set([allowed]) })
  })
  afterAll(() => gateway.close())

  it('that is allowed may ask and read, also why it was refused', async () => {
    const question = await gateway.get('/graphql', { origin: allowed, ...preflight }, 'OPTIONS')
    expect([question.status, question.text]).toEqual([204, ''])
    expect(question.headers.get('access-control-allow-headers')).toContain('authorization, content-type, x-purpose')
    for (const answer of [
      question,
      await gateway.post({ query: '{ whoAmI }' }, { origin: allowed }),
      await gateway.post({ query: '{ whoAmI }' }, { origin: allowed, authorization: '' }),
    ]) {
      expect(answer.headers.get('access-control-allow-origin')).toBe(allowed)
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
      expect(answer.headers.get('vary')).toBe('origin')
    }
  })

  it.each([
    'null',
    'https://evil.nl',
    'https://dossier.example.evil.nl',
    'http://dossier.example',
    'https://DOSSIER.example',
  ])('%s that is not allowed learns nothing', async (origin) => {
    const question = await gateway.get('/graphql', { origin, ...preflight }, 'OPTIONS')
    const answer = await gateway.post({ query: '{ whoAmI }' }, { origin })
    expect(question.status).toBe(405)
    for (const { headers } of [question, answer]) {
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })
})

describe('every answer', () => {
  it.each([
    ['data', (on: TestGateway) => on.post({ query: '{ whoAmI }' })],
    ['a refusal', (on: TestGateway) => on.post({ query: '{ whoAmI' })],
    ['nothing found', (on: TestGateway) => on.get('/nowhere')],
    ['a page', (on: TestGateway) => on.get('/graphql', { accept: 'text/html' })],
  ])('with %s says what a browser may do with it: nothing more', async (_name, ask) => {
    const { headers } = await ask(development)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'.*frame-ancestors 'none'$/)
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toBe('no-store')
  })
})

describe('a slow caller', () => {
  it.each([
    ['headers', 'POST /graphql HTTP/1.1\r\nHost: x\r\nX-Slow: '],
    [
      'a body',
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\nAuthorization: Bearer TOKEN\r\n\r\n',
    ],
  ])('of %s is told so and cut off, however many there are, while others are answered', async (_what, begin) => {
    const gateway = await openTestGateway({ arrivalTimeout: 500 })
    try {
      const sockets = await Promise.all(Array.from({ length: 100 }, () => dial(gateway.url)))
      const ends = sockets.map(async (socket) => {
        let answer = ''
        for await (const part of socket) answer += part
        return answer
      })
      for (const socket of sockets) socket.on('error', () => {}).write(begin.replace('TOKEN', gateway.token))
      const dripping = setInterval(() => {
        for (const socket of sockets) if (socket.writable) socket.write('x')
      }, 100)
      expect((await gateway.post({ query: '{ whoAmI }' })).status).toBe(200)
      const answers = await Promise.allSettled(ends)
      clearInterval(dripping)
      const told = answers.flatMap((end) => (end.status === 'fulfilled' && end.value !== '' ? [end.value] : []))
      expect(told.length).toBeGreaterThan(0)
      for (const text of told) expect(text).toMatch(/^HTTP\/1\.1 408 [\s\S]*"code":"REQUEST_TIMEOUT"/)
    } finally {
      await gateway.close()
    }
  })

  it('that reads a large answer drop by drop is cut off', async () => {
    const engine = { ...createSchemaEngine(), execute: async () => ({ data: { whoAmI: 'x'.repeat(50_000_000) } }) }
    const gateway = await openTestGateway({ engine, readingTimeout: 500 })
    try {
      const socket = await dial(gateway.url)
      const body = JSON.stringify({ query: '{ whoAmI }' })
      socket.on('error', () => {})
      socket.write(
        `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer ${gateway.token}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      )
      const reading = setInterval(() => socket.read(1_000), 50)
      await sleep(1_000)
      clearInterval(reading)
      socket.resume()
      await once(socket, 'close')
      expect(socket.bytesRead).toBeLessThan(50_000_000)
    } finally {
      await gateway.close()
    }
  })
})

describe('the Accept header', () => {
  const mixed = 'application/graphql-response+json, application/json;q=0.9'

  it.each([
    ['*/*', 'application/json'],
    ['application/json', 'application/json'],
    ['application/graphql-response+json', 'application/graphql-response+json'],
    [mixed, 'application/graphql-response+json'],
  ])('%s is answered in %s', async (accept, contentType) => {
    for (const query of ['{ whoAmI }', '{ whoAmJ }', '']) {
      const answer = await development.post({ query }, { accept })
      expect(answer.headers.get('content-type')).toBe(`${contentType}; charset=utf-8`)
      expect(answer.status === 200 || answer.codes.length > 0).toBe(true)
    }
  })

  it.each([
    ['text that is no GraphQL', { query: '{' }, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', { query: '{ whoAmJ }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing variable', { query: 'query ($n: String!) { client(id: $n) { id } }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['an unfit variable', { query: 'query ($n: Int!) { clients(first: $n) { id } }' }, 'BAD_USER_INPUT'],
    ['an unknown operation', { query: '{ whoAmI }', operationName: 'B' }, 'OPERATION_RESOLUTION_FAILURE'],
  ])('that names application/json gets 200 for %s, and any other gets 400', async (_name, body, code) => {
    for (const [accept, status] of [
      ['application/json', 200],
      ['*/*', 400],
      [mixed, 400],
    ] as const) {
      const answer = await development.post(body, { accept })
      expect([answer.status, answer.codes[0], answer.json.data]).toEqual([status, code, undefined])
    }
  })

  it.each([
    ['no token', { query: '{ whoAmI }' }, { authorization: '' }, 401],
    ['a batch', [{ query: '{ whoAmI }' }], {}, 400],
    ['no query', {}, {}, 400],
    ['JSON cut short', '{', {}, 400],
    ['what is too deep', { query: nested('clients', 32) }, {}, 400],
    ['what is too long', { query: `{ whoAmI } #${'x'.repeat(16_384)}` }, {}, 413],
    ['too many tokens', { query: `{ ${'whoAmI '.repeat(2_000)} }` }, {}, 400],
    ['a subscription', { query: 'subscription { whoAmI }' }, {}, 400],
    ['a deferred fragment', { query: '{ ... @defer { whoAmI } }' }, {}, 400],
    ['a hash', { extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } }, {}, 404],
  ])('never makes a refusal of %s look like an answer', async (_name, body, headers, status) => {
    const answer = await development.post(body, { accept: 'application/json', ...headers })
    expect(answer.status).toBe(status)
  })

  it('never makes the refusal of introspection look like an answer', async () => {
    const answer = await production.post({ query: '{ __schema { types { name } } }' }, { accept: 'application/json' })
    expect([answer.status, answer.codes]).toEqual([400, ['INTROSPECTION_DISABLED']])
  })

  it.each(['image/png', 'multipart/mixed', 'multipart/mixed; deferSpec=20220824', 'text/event-stream', '*/*;q=0'])(
    '%s is refused before anything runs',
    async (accept) => {
      const before = development.engine.contexts.length
      const answer = await development.post({ query: 'mutation { rename(name: "B") }' }, { accept })
      expect([answer.status, answer.codes]).toEqual([406, ['NOT_ACCEPTABLE']])
      expect(development.engine.contexts).toHaveLength(before)
    },
  )
})

describe('an operation whose answer would come in several pieces', () => {
  const unsupported = 'OPERATION_NOT_SUPPORTED'
  it.each([
    ['a subscription', 'subscription { whoAmI }'],
    ['a subscription that is named', 'query A { whoAmI } subscription B { whoAmI }', 'B'],
    ['@defer on an inline fragment', '{ ... @defer { whoAmI } }'],
    ['@defer on a spread', '{ ...F @defer(label: "later") } fragment F on Query { whoAmI }'],
    ['@defer that a variable turns off', 'query ($d: Boolean!) { ... @defer(if: $d) { whoAmI } }'],
    ['@defer in a fragment that nobody uses', '{ whoAmI } fragment F on Query { ... @defer { whoAmI } }'],
    ['@defer in another operation', 'query A { whoAmI } query B { ... @defer { whoAmI } }', 'A'],
    ['@stream', '{ clients @stream(initialCount: 1) { id } }'],
    ['@stream in a mutation', 'mutation { rename(name: "B") @stream }'],
  ])('such as %s is refused before anything runs', async (_name, query, operationName?: string) => {
    for (const accept of [
      '*/*',
      'multipart/mixed; deferSpec=20220824, application/json',
      'multipart/mixed; incrementalSpec=v0.2, */*;q=0.1',
      'text/event-stream, application/graphql-response+json',
    ]) {
      const before = development.engine.contexts.length
      const answer = await development.post({ query, operationName, variables: { d: false } }, { accept })
      expect([answer.status, answer.codes]).toEqual([400, [unsupported]])
      expect(answer.json).toEqual({
        errors: [
          expect.objectContaining({
            message: expect.stringMatching(
              /^(This graph offers no subscriptions|The directive @(defer|stream) is not supported)/,
            ),
          }),
        ],
      })
      expect(development.engine.contexts).toHaveLength(before)
    }
  })
})

describe('an address', () => {
  it.each(['/', '/metrics', '/graphql/', '/health', '/debug'])(
    '%s that does not exist is 404 in JSON',
    async (path) => {
      const answer = await development.get(path)
      expect([answer.status, answer.codes]).toEqual([404, ['NOT_FOUND']])
    },
  )

  it('that cannot be decoded is 400 and is not repeated', async () => {
    const answer = await development.get('/999900006%zz')
    expect([answer.status, answer.codes]).toEqual([400, ['BAD_REQUEST']])
    expect(answer.json.errors[0].extensions.requestId).toBe(answer.headers.get('x-request-id'))
    expect(answer.text).not.toContain('9999')
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('/graphql answers 405 to %s', async (method) => {
    const answer = await development.get('/graphql', {}, method)
    const allowed = 'GET, POST'
    expect([answer.status, answer.codes, answer.headers.get('allow')]).toEqual([405, ['METHOD_NOT_ALLOWED'], allowed])
  })

  it.each([
    ['a query', '?query={whoAmI}'],
    ['a mutation', '?query=mutation{rename(name:"B")}'],
  ])('/graphql never executes %s by GET', async (_name, search) => {
    for (const gateway of [development, production]) {
      const before = gateway.engine.contexts.length
      const headers = { authorization: `Bearer ${gateway.token}`, 'apollo-require-preflight': 'yes' }
      const answer = await gateway.get(`/graphql${search}`, headers)
      expect([answer.status, answer.codes]).toEqual([405, ['METHOD_NOT_ALLOWED']])
      expect(gateway.engine.contexts).toHaveLength(before)
    }
  })
})

describe('health', () => {
  it('is live at once and ready when the hub says so, without details', async () => {
    let ready = false
    const gateway = await openTestGateway({ isReady: () => ready })
    try {
      const live = await gateway.get('/health/live')
      expect([live.status, live.text]).toEqual([200, '{"status":"live"}'])
      const starting = await gateway.get('/health/ready')
      expect([starting.status, starting.text]).toEqual([503, '{"status":"starting"}'])
      ready = true
      const started = await gateway.get('/health/ready')
      expect([started.status, started.text]).toEqual([200, '{"status":"ready"}'])
    } finally {
      await gateway.close()
    }
  })
})

describe('the graph while the hub starts', () => {
  it('answers nothing until everything is there', async () => {
    let ready = false
    const gateway = await openTestGateway({ isReady: () => ready })
    try {
      const starting = await gateway.post({ query: '{ __typename }' })
      expect([starting.status, starting.codes]).toEqual([503, ['NOT_READY']])
      ready = true
      expect((await gateway.post({ query: '{ __typename }' })).status).toBe(200)
    } finally {
      await gateway.close()
    }
  })
})

describe('the GraphiQL page', () => {
  const accept = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

  it('is served in development and loads nothing from elsewhere', async () => {
    const page = await development.get('/graphql', accept)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.text).toContain('<title>Regiograaf</title>')
    const tags = page.text.slice(0, 100_000).match(/<(script|link|img|iframe)\b[^>]*?(src|href)="?https?:/gi)
    expect(tags).toBeNull()
    expect(page.text).not.toMatch(/@import|url\(["']?https?:/)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/https?:|\*/)
  })

  it('opens with the example of the hub', async () => {
    const gateway = await openTestGateway({ exampleQuery: 'query Example { whoAmI }' })
    try {
      expect((await gateway.get('/graphql', accept)).text).toContain('query Example { whoAmI }')
    } finally {
      await gateway.close()
    }
  })

  it('exists in production for the roles that may read the schema, and for nobody else', async () => {
    const open = async (authorization: string) => {
      const { status, codes, headers } = await production.get('/graphql', { ...accept, authorization })
      return [status, codes, headers.get('content-type')]
    }
    const refused = [404, ['NOT_FOUND'], 'application/json; charset=utf-8']
    expect(await open('')).toEqual(refused)
    expect(await open('Bearer a.b.c')).toEqual(refused)
    expect(await open(`Bearer ${await production.issuer.sign({ role: 'caseworker' })}`)).toEqual(refused)
    const analyst = { role: 'analyst', organisation: { kind: 'region', code: 'noord-kennemerland' }, purpose: 'POLICY' }
    const page = await production.get('/graphql', {
      ...accept,
      authorization: `Bearer ${await production.issuer.sign(analyst)}`,
    })
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  })

  it('is served to everybody or to nobody where the operator says so, and shows the schema to nobody more', async () => {
    const analyst = { role: 'analyst', organisation: { kind: 'region', code: 'noord-kennemerland' }, purpose: 'POLICY' }
    for (const [graphiql, status] of [
      ['everybody', 200],
      ['nobody', 404],
    ] as const) {
      const gateway = await openTestGateway({ development: false, graphiql })
      try {
        const authorization = `Bearer ${await gateway.issuer.sign(analyst)}`
        expect((await gateway.get('/graphql', accept)).status).toBe(status)
        expect((await gateway.get('/graphql', { ...accept, authorization })).status).toBe(status)
        expect((await gateway.post({ query: '{ __schema { description } }' })).codes).toEqual([
          'INTROSPECTION_DISABLED',
        ])
      } finally {
        await gateway.close()
      }
    }
  })

  it('can read the schema in development, and nobody can in production', async () => {
    const query = getIntrospectionQuery()
    const answer = await development.post({ query })
    expect(buildClientSchema(answer.json.data).getQueryType()?.name).toBe('Query')
    for (const hidden of [
      query,
      '{ a: __type(name: "Client") { fields { name } } }',
      '{ ...F } fragment F on Query { __schema { types { name } } }',
    ]) {
      const refused = await production.post({ query: hidden })
      expect([refused.status, new Set(refused.codes)]).toEqual([400, new Set(['INTROSPECTION_DISABLED'])])
      expect(refused.text).not.toMatch(/Apollo|introspection: true/)
    }
  })
})

describe('the schema in production', () => {
  const query = '{ __type(name: "Client") { name } }'

  it('can be read by the roles that make reports of their own', async () => {
    for (const [role, kind, code] of [
      ['policy', 'municipality', 'GM0361'],
      ['contract-manager', 'municipality', 'GM0361'],
      ['analyst', 'region', 'noord-kennemerland'],
    ]) {
      const token = await production.issuer.sign({ role, organisation: { kind, code }, purpose: 'POLICY' })
      const answer = await production.post({ query }, { authorization: `Bearer ${token}` })
      expect(answer.json).toEqual({ data: { __type: { name: 'Client' } } })
    }
  })

  it('is not told by the faults of who may not read it, and they are the same whatever is asked', async () => {
    const answers = await Promise.all(
      [
        query,
        '{ __type(name: "Nothing") { name } }',
        '{ __schema { nothing } }',
        '{ whoAmI } fragment F on Query { __schema { types } }',
      ].map((text) => production.post({ query: text })),
    )
    const words = answers.map(({ status, json }) => [status, json.errors.map(({ message }: Error) => message)])
    expect(new Set(words.map((word) => JSON.stringify(word))).size).toBe(1)
  })
})

describe('a fault in the graph', () => {
  it('that was written for the caller keeps its message and code and nothing else', async () => {
    const { json, status } = await development.post({ query: '{ whoAmI refused }' })
    expect(status).toBe(200)
    expect(json.data).toEqual({ whoAmI: 'GM0361', refused: null })
    expect(json.errors).toEqual([
      {
        message: 'The role policy sees no clients.',
        path: ['refused'],
        extensions: { code: 'FORBIDDEN', requestId: expect.stringMatching(uuid) },
      },
    ])
  })

  it('that nobody foresaw says nothing, and the operator reads it under the request id', async () => {
    const answer = await development.post({ query: '{ broken }' })
    expect(answer.codes).toEqual(['INTERNAL_ERROR'])
    expect(answer.json.errors[0].message).toBe(errorCodes.INTERNAL_ERROR.meaning)
    expect(answer.text).not.toMatch(/ECONN|10\.1|999900006|at |stack/)
    const line = development.lines.find((text) => text.includes(`${answer.headers.get('x-request-id')}`)) ?? ''
    expect(line).toContain('connect ECONNREFUSED')
    expect(line).not.toContain('999900006')
  })

  it('that the engine throws is a 500 without a word about why', async () => {
    const engine = {
      ...createSchemaEngine(),
      execute: () => Promise.reject(new Error('select * from clients.client on db.internal')),
    }
    const gateway = await openTestGateway({ engine })
    try {
      const answer = await gateway.post({ query: '{ whoAmI }' })
      expect([answer.status, answer.codes]).toEqual([500, ['INTERNAL_ERROR']])
      expect(answer.text).not.toMatch(/select|internal\./)
      expect((await gateway.get('/health/live')).status).toBe(200)
    } finally {
      await gateway.close()
    }
  })
})

describe('the log', () => {
  it('has one line a request, with who asked and how it ended and nothing of what was asked', async () => {
    const gateway = await openTestGateway()
    try {
      const body = {
        query: 'query FindClient($id: ID) { client(id: $id) { name } }',
        operationName: 'FindClient',
        variables: { id: '999900006' },
      }
      const answer = await gateway.post(body)
      await gateway.get('/graphql?bsn=999900006')
      await gateway.post({ ...body, operationName: 'bsn_999900006' })
      await gateway.post({ ...body, operationName: 'x\n{"level":"info"}' })
      expect(gateway.lines).toHaveLength(4)
      expect(JSON.parse(gateway.lines[0] ?? '')).toEqual({
        level: 30,
        time: expect.any(String),
        msg: 'request',
        requestId: answer.headers.get('x-request-id'),
        traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
        method: 'POST',
        route: '/graphql',
        status: 200,
        ms: expect.any(Number),
        organisation: 'GM0361',
        role: 'caseworker',
        operation: 'FindClient',
      })
      expect(gateway.lines.join('')).not.toMatch(/9999|client\(|eyJ/)
    } finally {
      await gateway.close()
    }
  })
})

describe('opening and closing', () => {
  it('says in one sentence that the port is in use', async () => {
    const port = Number(new URL(development.url).port)
    const second = startGateway({
      engine: createSchemaEngine(),
      verifyToken: async () => null,
      audit: openMemoryLog(),
      port,
      development: true,
      logger: createLogger('silent'),
    })
    await expect(second).rejects.toThrow(`Port ${port} is in use; stop the other program or set PORT.`)
  })

  it('closes while connections are kept alive, used or not, and lets a request under way end', async () => {
    const gateway = await openTestGateway()
    const unused = await dial(gateway.url)
    const used = await dial(gateway.url)
    used.write('GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await once(used, 'data')
    const underWay = gateway.post({ query: '{ slow }' })
    await vi.waitFor(() => expect(gateway.engine.contexts).toHaveLength(1))
    const ended = Promise.all([once(unused, 'close'), once(used, 'close')])
    await gateway.close()
    expect((await underWay).json).toEqual({ data: { slow: 'done' } })
    await ended
    await expect(dial(gateway.url)).rejects.toThrow('ECONNREFUSED')
  })
})

/** A document that selects one field of objects inside itself. */
function nested(field: string, levels: number): string {
  return `{ ${`${field} { `.repeat(levels - 1)} id ${'} '.repeat(levels - 1)}}`
}

async function dial(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  return socket
}

async function speak(url: string, text: string): Promise<string> {
  const socket = await dial(url)
  socket.write(text)
  let answer = ''
  for await (const part of socket) answer += part
  return answer
}
