import { connect } from 'node:net'
import { expect } from 'vitest'
import type { TestHub } from './test-hub.ts'

/** What is sent to the gateway; a POST of JSON to /graphql as a caseworker of Alkmaar unless something else is said. */
export interface Sending {
  readonly method?: string
  readonly path?: string
  /** Added to the usual headers; an empty text takes one away. */
  readonly headers?: Readonly<Record<string, string>>
  /** Text and bytes go out as they are, everything else as JSON. */
  readonly body?: unknown
}

/** What came back, as it came. */
export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly ms: number
}

export async function send(
  hub: TestHub,
  { method = 'POST', path = '/graphql', headers, body }: Sending,
): Promise<Reply> {
  const usual = {
    'content-type': 'application/json',
    authorization: `Bearer ${await hub.tokenOf('caseworker', 'GM0361')}`,
    ...headers,
  }
  const text = typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body)
  const began = performance.now()
  const response = await fetch(hub.url + path, {
    method,
    headers: Object.entries(usual).filter(([, value]) => value !== ''),
    redirect: 'manual',
    ...(method !== 'GET' && text !== undefined && { body: text }),
  })
  const answered = await response.text()
  return { status: response.status, headers: response.headers, text: answered, ms: performance.now() - began }
}

/** Writes bytes to the gateway as they are and gives all that comes back until it hangs up. */
export async function speak(hub: TestHub, bytes: string): Promise<string> {
  const { hostname, port } = new URL(hub.url)
  const socket = connect(Number(port), hostname)
  socket.write(bytes)
  let answer = ''
  for await (const part of socket) answer += part
  return answer
}

/** The reply in what a raw connection gave. */
export function toReply(answer: string): Reply {
  const [head = '', ...body] = answer.split('\r\n\r\n')
  const [start = '', ...lines] = head.split('\r\n')
  const headers = lines.map((line): [string, string] => [
    line.slice(0, line.indexOf(':')),
    line.slice(line.indexOf(':') + 1).trim(),
  ])
  return { status: Number(start.split(' ')[1]), headers: new Headers(headers), text: body.join('\r\n\r\n'), ms: 0 }
}

/** What no refusal may hold: numbers of persons, SQL, addresses, traces of code, the names of the machinery, guesses. */
const internals =
  /(?<!\d)9999\d{5}(?!\d)|\b(select|insert|update|delete)\b .*\b(from|into|set)\b|127\.0\.0\.1|localhost|ECONN|\bat .+:\d+:\d+|\.[cm]?[jt]s\b|node_modules|[Aa]pollo|fastify|graphql-js|jose|JWS|JWT|postgres|Did you mean/

interface ErrorsOfRefusal {
  readonly data?: unknown
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[]
}

/** The rules for every refusal: a status below 500, JSON with a code and the request id in each error, no data, and nothing of the inside. */
export function expectRefusal(
  reply: Reply,
  statuses: number | readonly number[],
  codes: string | readonly string[],
): void {
  expect([statuses].flat(), reply.text).toContain(reply.status)
  expect(reply.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json/)
  expect(reply.text).not.toMatch(internals)
  const { data, errors } = JSON.parse(reply.text) as ErrorsOfRefusal
  expect(data).toBeUndefined()
  expect(errors.length).toBeGreaterThan(0)
  expect(errors.length).toBeLessThanOrEqual(5)
  for (const { extensions } of errors) {
    expect(Object.keys(extensions).sort()).toEqual(['code', 'requestId'])
    expect([codes].flat()).toContain(extensions.code)
    expect(extensions.requestId).toBe(reply.headers.get('x-request-id'))
  }
}

/** The next good request is answered as if nothing had happened. */
export async function expectGoodAnswer(hub: TestHub): Promise<void> {
  const { status, data } = await hub.askAs('GM0361', '{ municipality(code: "GM0361") { name } }')
  expect([status, data]).toEqual([200, { municipality: { name: 'Alkmaar' } }])
}

/** Sends what has to be refused, and holds the refusal to the rules: before any part of the graph was asked, and without a trace. */
export async function refused(
  hub: TestHub,
  sending: Sending,
  statuses: number | readonly number[],
  codes: string | readonly string[],
): Promise<Reply> {
  hub.clear()
  const reply = await send(hub, sending)
  expectRefusal(reply, statuses, codes)
  expect([hub.fetches, hub.recorder.statements.length]).toEqual([[], 0])
  await expectGoodAnswer(hub)
  return reply
}
