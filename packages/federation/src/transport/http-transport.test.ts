import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { createHttpTransport, type HttpSubgraph } from './http-transport.ts'
import type { SubgraphRequest } from './transport.ts'

const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => sockets.add(socket))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closers.push(() => {
    for (const socket of sockets) socket.destroy()
    return new Promise((settle) => server.close(settle))
  })
  return (server.address() as AddressInfo).port
}

function connect(port: number, options: Partial<HttpSubgraph> = {}) {
  const transport = createHttpTransport({ url: `http://127.0.0.1:${port}/graphql`, ...options })
  closers.push(() => transport.close())
  return transport
}

const serve = async (listener: RequestListener, options?: Partial<HttpSubgraph>) =>
  connect(await listen(createServer(listener)), options)

const request: SubgraphRequest = { document: '{ who }', variables: {}, context: null, readScope: new Map() }

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  let text = ''
  for await (const piece of incoming.setEncoding('utf8')) text += piece
  return text
}

/** Resolves once the client has hung up; hanging up is all that ends an endless answer. */
const closed = (response: ServerResponse) => once(response, 'close')

describe('createHttpTransport', () => {
  it('posts the operation as JSON with the headers made for it, and answers what the subgraph answers', async () => {
    const seen: unknown[] = []
    const transport = await serve(
      async (incoming, response) => {
        const { 'content-type': type, accept, authorization } = incoming.headers
        const { method, url } = incoming
        seen.push({ method, url, type, accept, authorization, body: JSON.parse(await bodyOf(incoming)) })
        response.end('{"data":{"who":"Anna"},"errors":[{"message":"Partly."}],"extensions":{}}')
      },
      { headers: async ({ context }, body) => ({ authorization: `${context} ${body.length}` }) },
    )
    const document = 'query ($name: String) { who(name: $name, quote: "\\"é\\"") }'
    const variables = { name: 'Zoë', missing: undefined }
    expect(await transport.execute({ ...request, document, variables, context: 'caller' })).toEqual({
      data: { who: 'Anna' },
      errors: [{ message: 'Partly.' }],
      extensions: {},
    })
    const body = { query: document, variables: { name: 'Zoë' } }
    const accept = 'application/json, application/graphql-response+json'
    const authorization = `caller ${JSON.stringify(body).length}`
    expect(seen).toEqual([{ method: 'POST', url: '/graphql', type: 'application/json', accept, authorization, body }])
  })

  it('names the operation when it has to be chosen', async () => {
    const transport = await serve(async (incoming, response) => {
      response.end(JSON.stringify({ data: JSON.parse(await bodyOf(incoming)) }))
    })
    const answer = await transport.execute({ ...request, operationName: 'Who' })
    expect(answer.data).toEqual({ query: '{ who }', variables: {}, operationName: 'Who' })
  })

  it('uses a connection again, and no more of them than it may', async () => {
    const sockets = new Set<Socket>()
    const transport = await serve(
      async (incoming, response) => {
        sockets.add(incoming.socket)
        response.end(JSON.stringify({ data: JSON.parse(await bodyOf(incoming)).variables }))
      },
      { connections: 2 },
    )
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, number) => transport.execute({ ...request, variables: { number } })),
    )
    expect(answers.map(({ data }) => data)).toEqual(Array.from({ length: 20 }, (_, number) => ({ number })))
    expect(sockets.size).toBe(2)
  })

  it.each([200, 400, 401, 500, 503])('takes a GraphQL answer of status %i', async (status) => {
    const transport = await serve((_, response) => {
      response.writeHead(status).end('{"errors":[{"message":"No."}]}')
    })
    expect(await transport.execute(request)).toEqual({ errors: [{ message: 'No.' }] })
  })

  it('reads characters that arrive in pieces', async () => {
    const text = Buffer.from('{"data":{"who":"Zoë 🙂"}}')
    const transport = await serve(async (_, response) => {
      for (const byte of text) {
        response.write(Buffer.of(byte))
        await new Promise((settle) => setImmediate(settle))
      }
      response.end()
    })
    expect(await transport.execute(request)).toEqual({ data: { who: 'Zoë 🙂' } })
  })

  it.each([
    [
      'HTML',
      502,
      '<html>Bad gateway of subgraph.internal</html>',
      'answered 502 with a body of 45 bytes that is not JSON',
    ],
    ['half of an answer', 200, '{"data":{"who":"An', 'not JSON'],
    ['nothing', 200, '', 'not JSON'],
    ['a text', 200, '"Anna"', 'neither data nor errors'],
    ['null', 200, 'null', 'neither data nor errors'],
    ['a list', 200, '[{"data":{}}]', 'neither data nor errors'],
    ['an object of something else', 401, '{"detail":"Who are you?"}', 'answered 401 with neither data nor errors'],
    ['data that is null without an error', 200, '{"data":null}', 'neither data nor errors'],
    ['an empty list of errors', 200, '{"data":null,"errors":[]}', 'neither data nor errors'],
    ['data that is a list', 200, '{"data":[]}', 'neither data nor errors'],
    ['bytes that are not UTF-8', 200, Buffer.from('{"data":{"who":"Zo\xeb"}}', 'latin1'), 'not UTF-8'],
  ])('rejects on %s, and never repeats it', async (_what, status, body, message) => {
    const transport = await serve((_, response) => void response.writeHead(status).end(body))
    const fault = await transport.execute(request).catch((error: Error) => error)
    expect(fault).toBeInstanceOf(Error)
    expect((fault as Error).message).toContain(message)
    expect((fault as Error).message).not.toMatch(/internal|Who are you|Anna/)
  })

  it('follows no redirect', async () => {
    let elsewhere = 0
    const target = await listen(createServer((_, response) => void response.end(`{"data":{"n":${++elsewhere}}}`)))
    const transport = await serve((_, response) => {
      response.writeHead(307, { location: `http://127.0.0.1:${target}/` }).end('{"data":{"who":"Anna"}}')
    })
    await expect(transport.execute(request)).rejects.toThrow('answered a redirect (307)')
    expect(elsewhere).toBe(0)
  })

  it('says why when nothing listens', async () => {
    const server = createTcpServer()
    const port = await listen(server)
    await closers.pop()?.()
    await expect(connect(port).execute(request)).rejects.toThrow('ECONNREFUSED')
  })

  it('says why when the connection is reset in the middle, and reaches the subgraph again after that', async () => {
    let resets = 0
    const transport = await serve((incoming, response) => {
      if (resets > 0) return void response.end('{"data":{"who":"Anna"}}')
      response.write('{"data":{"who":', () => {
        resets += 1
        incoming.socket.resetAndDestroy()
      })
    })
    await expect(transport.execute(request)).rejects.toThrow('The exchange with the subgraph failed')
    expect(await transport.execute(request)).toEqual({ data: { who: 'Anna' } })
  })

  it('rejects on an answer that ends before its length', async () => {
    const transport = await serve((incoming, response) => {
      response.writeHead(200, { 'content-length': 100 })
      response.write('{"data":{}}', () => incoming.socket.end())
    })
    await expect(transport.execute(request)).rejects.toThrow('The exchange with the subgraph failed')
  })

  it('rejects on what is no HTTP', async () => {
    const port = await listen(createTcpServer((socket) => socket.end('SSH-2.0-OpenSSH_9.9\r\n')))
    await expect(connect(port).execute(request)).rejects.toThrow('The exchange with the subgraph failed')
  })

  it('gives up on a subgraph that says nothing, and hangs up', async () => {
    const left: Promise<unknown>[] = []
    const transport = await serve((_, response) => void left.push(closed(response)), { timeout: 50 })
    await expect(transport.execute(request)).rejects.toThrow('did not answer within 50 ms')
    expect(left).toHaveLength(1)
    await left[0]
  })

  it('gives up on an answer that drips, and hangs up', async () => {
    const left: Promise<unknown>[] = []
    const transport = await serve(
      (_, response) => {
        const dripping = setInterval(() => response.write(' '), 5)
        left.push(closed(response).then(() => clearInterval(dripping)))
      },
      { timeout: 100 },
    )
    await expect(transport.execute(request)).rejects.toThrow('did not answer within 100 ms')
    await left[0]
  })

  it('gives up while it waits for a connection, without taking the connection from others', async () => {
    const waiting: ServerResponse[] = []
    const sockets = new Set<Socket>()
    const transport = await serve(
      (incoming, response) => {
        sockets.add(incoming.socket)
        waiting.push(response)
      },
      { connections: 1 },
    )
    const first = transport.execute(request)
    while (waiting.length === 0) await new Promise((settle) => setImmediate(settle))
    const leaving = new AbortController()
    const second = transport.execute({ ...request, signal: leaving.signal })
    const third = transport.execute(request)
    await new Promise((settle) => setImmediate(settle))
    leaving.abort()
    await expect(second).rejects.toThrow('Nobody waits')
    waiting[0]?.end('{"data":{"turn":1}}')
    expect(await first).toEqual({ data: { turn: 1 } })
    while (waiting.length === 1) await new Promise((settle) => setImmediate(settle))
    waiting[1]?.end('{"data":{"turn":2}}')
    expect(await third).toEqual({ data: { turn: 2 } })
    expect(waiting).toHaveLength(2)
    expect(sockets.size).toBe(1)
  })

  it('hangs up when the signal says that nobody waits any more', async () => {
    const asked = Promise.withResolvers<ServerResponse>()
    const transport = await serve((_, response) => {
      response.write('{"data":', () => asked.resolve(response))
    })
    const leaving = new AbortController()
    const answer = transport.execute({ ...request, signal: leaving.signal })
    const hungUp = closed(await asked.promise)
    leaving.abort(new Error('The client is gone.'))
    await expect(answer).rejects.toThrow('Nobody waits for the answer any more.')
    await hungUp
  })

  it('asks nothing when the signal was aborted before', async () => {
    let asked = 0
    const transport = await serve((_, response) => void response.end(`{"data":{"n":${++asked}}}`))
    const signal = AbortSignal.abort(new Error('The client is gone.'))
    await expect(transport.execute({ ...request, signal })).rejects.toThrow('The client is gone.')
    expect(asked).toBe(0)
  })

  it('drops an answer of a gigabyte as soon as it is too large, and hangs up', async () => {
    const piece = Buffer.alloc(64 * 1024, ' ')
    let written = 0
    function* gigabyte() {
      for (; written < 2 ** 30; written += piece.length) yield piece
    }
    const left = Promise.withResolvers<unknown>()
    const transport = await serve(
      (_, response) => void pipeline(Readable.from(gigabyte()), response).catch(left.resolve),
      { timeout: 20_000 },
    )
    await expect(transport.execute(request)).rejects.toThrow('larger than 16777216 bytes')
    await left.promise
    // What the sockets of both sides hold comes on top.
    expect(written).toBeLessThan(64 * 2 ** 20)
  })

  it('counts the pieces of an answer too, which cost memory beside their bytes', async () => {
    function* pieces() {
      for (let count = 0; count < 99_000; count++) yield ' '
    }
    const transport = await serve((_, response) => void pipeline(Readable.from(pieces()), response).catch(() => {}), {
      timeout: 20_000,
      maxResponseBytes: 100_000,
    })
    await expect(transport.execute(request)).rejects.toThrow('larger than 100000 bytes')
  })

  it('takes an answer of exactly the allowed size', async () => {
    const answer = '{"data":{"who":"Anna"}}'.padEnd(1_000)
    const transport = await serve((_, response) => void response.end(answer), { maxResponseBytes: 1_000 })
    expect(await transport.execute(request)).toEqual({ data: { who: 'Anna' } })
  })

  it('closes after the exchanges under way, and asks nothing more', async () => {
    const asked = Promise.withResolvers<ServerResponse>()
    const transport = await serve((_, response) => asked.resolve(response))
    const answer = transport.execute(request)
    const response = await asked.promise
    const closing = transport.close()
    response.end('{"data":{"who":"Anna"}}')
    expect(await answer).toEqual({ data: { who: 'Anna' } })
    await closing
    await expect(transport.execute(request)).rejects.toThrow('The exchange with the subgraph failed')
  })
})
