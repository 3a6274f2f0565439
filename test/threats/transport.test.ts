import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { openMemoryLog } from '@regiograaf/audit/testing'
import { startGateway } from '@regiograaf/gateway'
import { toIdentity } from '@regiograaf/identity'
import { createLogger } from '@regiograaf/service'
import { buildSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectGoodAnswer, expectRefusal, type Reply, refused, send, speak, toReply } from '../testing/door.ts'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'
import {
  body,
  brokenBodies,
  gets,
  otherTypes,
  query,
  rawRequests,
  strangeOrigins,
  unknownPaths,
  withBody,
} from './attacks/requests.ts'

// Group B of the threats: HTTP itself. Each test has the number of its row.

let hub: TestHub
let token: string
beforeAll(async () => {
  hub = await openTestHub({ gateway: { development: false, arrivalTimeout: 1_000 } })
  token = await hub.tokenOf('caseworker', 'GM0361')
})
afterAll(() => hub?.close())

describe('an operation', () => {
  it.each(gets)('%s: does not come as %s', async (_row, _what, path, headers) => {
    await refused(hub, { method: 'GET', path, headers }, 405, 'METHOD_NOT_ALLOWED')
  })

  it.each(otherTypes)('32: does not come as %s', async (type, body) => {
    await refused(hub, { body, headers: { 'content-type': type } }, 400, 'BAD_REQUEST')
  })

  it.each(brokenBodies)('34: is refused in JSON for the body %j', async (body) => {
    const { text } = await refused(hub, { body }, 400, 'BAD_REQUEST')
    expect(text).not.toMatch(/<|position|Unexpected/)
  })

  it('35: gets no trace of its execution', async () => {
    const { status, text } = await send(hub, {
      body: { query },
      headers: { 'apollo-federation-include-trace': 'ftv1' },
    })
    expect([status, text]).toEqual([200, expect.not.stringContaining('extensions')])
  })
})

describe('a request', () => {
  const authorised = () => `Authorization: Bearer ${token}\r\n\r\n${body}`

  it.each(rawRequests)('36: with %s is refused in JSON', async (_what, bytes, statuses) => {
    const answer = await speak(hub, bytes)
    const reply = toReply(answer)
    expect(statuses, answer).toContain(reply.status)
    expectRefusal(reply, statuses, ['METHOD_NOT_ALLOWED', 'BAD_REQUEST', 'NOT_FOUND', 'REQUEST_TOO_LARGE'])
    await expectGoodAnswer(hub)
  })

  it.each([
    ['an absolute address', () => `POST http://evil.nl/graphql HTTP/1.1\r\n${withBody}${authorised()}`],
    ['an impossible host', () => `POST /graphql HTTP/1.1\r\n${withBody.replace('hub', 'evil nl:x')}${authorised()}`],
  ])('36: with %s is refused', async (_what, bytes) => {
    hub.clear()
    expectRefusal(toReply(await speak(hub, bytes())), 400, 'BAD_REQUEST')
    expect(hub.fetches).toEqual([])
  })

  it('22: whose body is too large is refused before all of it came, however it says how long it is', async () => {
    const head = 'POST /graphql HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\nConnection: close\r\n'
    const began = `Authorization: Bearer ${token}\r\n\r\n`
    // Not one byte of the two megabytes, and then one more than a megabyte of a body that never ends.
    const replies = [
      await speak(hub, `${head}Content-Length: 2000000\r\n${began}`),
      await speak(hub, `${head}Transfer-Encoding: chunked\r\n${began}100001\r\n${' '.repeat(0x10_00_01)}\r\n`),
    ]
    for (const answer of replies) expectRefusal(toReply(answer), 413, 'REQUEST_TOO_LARGE')
  })

  it('22: whose body is too large gets to read so, however long it goes on sending, and is followed by the next', async () => {
    const socket = await dial(hub.url)
    const head = `POST /graphql HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\nAuthorization: Bearer ${token}\r\n`
    let answer = ''
    socket.on('data', (data) => {
      answer += data
    })
    socket.write(`${head}Content-Length: 5000000\r\n\r\n`)
    await once(socket, 'data')
    for (let part = 0; part < 50; part += 1) {
      if (!socket.write(' '.repeat(100_000))) await once(socket, 'drain')
    }
    expect(answer).toContain('REQUEST_TOO_LARGE')
    answer = ''
    socket.write(`${head}Connection: close\r\nContent-Length: ${body.length}\r\n\r\n${body}`)
    await once(socket, 'close')
    expect(toReply(answer).status).toBe(200)
  })

  it('36: is answered the same whatever host, proxy and client it says it came by', async () => {
    const plain = await send(hub, { body: { query } })
    const forwarded = {
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': 'evil.nl',
      'x-forwarded-proto': 'https',
      forwarded: 'for=127.0.0.1;host=evil.nl',
      'x-http-method-override': 'GET',
      'x-original-url': '/admin',
    }
    const { status, text, headers } = await send(hub, { body: { query }, headers: forwarded })
    expect([status, text]).toEqual([200, plain.text])
    expect([...headers].join()).not.toContain('evil')
    const answer = await speak(hub, `POST /graphql HTTP/1.1\r\n${withBody.replace('hub', 'evil.nl')}${authorised()}`)
    expect([toReply(answer).status, answer]).toEqual([200, expect.not.stringContaining('evil')])
    expect(hub.logLines.join()).not.toContain('evil')
  })

  it.each([
    ['headers', () => 'POST /graphql HTTP/1.1\r\nHost: hub\r\nX-Slow: '],
    ['a body', () => `POST /graphql HTTP/1.1\r\n${withBody}Authorization: Bearer ${token}\r\n\r\n`],
  ])('38: with slow %s is cut off, on 200 connections at once, while others are answered', async (_what, begin) => {
    const sockets = await Promise.all(Array.from({ length: 200 }, () => dial(hub.url)))
    const closed = Promise.all(sockets.map((socket) => new Promise((settle) => socket.once('close', settle))))
    const answers: string[] = []
    for (const socket of sockets) {
      socket.on('error', () => {}).on('data', (data) => answers.push(String(data)))
      socket.write(begin())
    }
    const dripping = setInterval(() => {
      for (const socket of sockets) if (socket.writable) socket.write('x')
    }, 200)
    try {
      await expectGoodAnswer(hub)
      await closed
    } finally {
      clearInterval(dripping)
    }
    for (const answer of answers) expectRefusal(toReply(answer), 408, 'REQUEST_TIMEOUT')
    await expectGoodAnswer(hub)
  })

  it('39: for fifty megabytes that are then read drop by drop is cut off, while others are answered', async () => {
    const identity = toIdentity(
      { sub: 'test', organisation: { kind: 'municipality', code: 'GM0361' }, role: 'caseworker', purpose: 'ACCESS' },
      () => [],
    )
    const caller = { identities: new Map([[identity.purpose, identity]]), application: null, isMachine: false }
    const size = 50_000_000
    const gateway = await startGateway({
      engine: {
        schema: buildSchema(`
          directive @access(needs: String!) on FIELD_DEFINITION
          type Query { export: String @access(needs: "READ_SHARED") }`),
        execute: async () => ({ data: { export: 'x'.repeat(size) } }),
        onSchemaChange: () => () => {},
      },
      verifyToken: async () => caller,
      audit: openMemoryLog(),
      port: 0,
      development: false,
      readingTimeout: 1_000,
      logger: createLogger('silent'),
    })
    try {
      const socket = await dial(gateway.url)
      const large = '{"query":"{ export }"}'
      socket.on('error', () => {})
      socket.write(
        `POST /graphql HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\nContent-Length: ${large.length}\r\n\r\n${large}`,
      )
      const dripping = setInterval(() => socket.read(1_000), 100)
      const health = await fetch(`${gateway.url}/health/live`)
      expect([health.status, await health.text()]).toEqual([200, '{"status":"live"}'])
      await sleep(2_000)
      clearInterval(dripping)
      socket.resume()
      await once(socket, 'close')
      expect(socket.bytesRead).toBeLessThan(size)
    } finally {
      await gateway.close()
    }
  }, 30_000)

  it.each(strangeOrigins)('40: of a page of %s gives the page nothing to read', async (origin) => {
    const question = {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    }
    const replies = [
      await send(hub, { method: 'OPTIONS', headers: { ...question, authorization: '', 'content-type': '' } }),
      await send(hub, { body: { query }, headers: { origin } }),
      await send(hub, { body: { query }, headers: { origin, authorization: '' } }),
      await send(hub, { method: 'GET', path: '/health/live', headers: { origin } }),
    ]
    expect(replies.map(({ status }) => status)).toEqual([405, 200, 401, 200])
    for (const { headers } of replies) {
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })

  it.each([{}, { authorization: '' }])(
    '41: for a page finds none in production, with a token or without',
    async (headers) => {
      const reply = await send(hub, { method: 'GET', headers: { ...headers, accept: 'text/html,*/*' } })
      expectRefusal(reply, 404, 'NOT_FOUND')
      expect(reply.text).not.toMatch(/graphi?ql/i)
    },
  )

  it.each(unknownPaths)('42: for %s finds nothing', async (path) => {
    expectRefusal(await send(hub, { method: 'GET', path, headers: { authorization: '' } }), 404, 'NOT_FOUND')
  })

  it('42: for the health gets no details', async () => {
    const asked = (path: string): Promise<Reply> => send(hub, { method: 'GET', path, headers: { authorization: '' } })
    expect([(await asked('/health/live')).text, (await asked('/health/ready')).text]).toEqual([
      '{"status":"live"}',
      '{"status":"ready"}',
    ])
  })
})

async function dial(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  return socket
}
