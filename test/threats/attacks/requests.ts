// Group B of the threats: HTTP itself.

export const query = '{ regions { id } }'
const search = (text: string) => `/graphql?${new URLSearchParams({ query: text })}`

/** Addresses that hold an operation, or none. */
export const gets: readonly (readonly [
  row: string,
  what: string,
  path: string,
  headers: Readonly<Record<string, string>>,
])[] = [
  ['30', 'a query by GET', search(query), {}],
  ['30', 'a query by GET with a preflight header', search(query), { 'apollo-require-preflight': 'yes' }],
  ['30', 'a query by GET without a token', search(query), { authorization: '' }],
  ['31', 'a mutation by GET', search('mutation { registerSchool { __typename } }'), { 'x-apollo-operation-name': 'a' }],
  ['30', 'nothing by GET', '/graphql', {}],
]

/** Content types of what is no JSON, with a body. */
export const otherTypes: readonly (readonly [type: string, body: string])[] = [
  ['text/plain', JSON.stringify({ query })],
  ['text/plain;charset=UTF-8', JSON.stringify({ query })],
  ['application/x-www-form-urlencoded', `query=${encodeURIComponent(query)}`],
  [
    'multipart/form-data; boundary=x',
    `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{"query":"${query}"}\r\n--x--\r\n`,
  ],
  ['application/graphql', query],
  ['application/jsonp', JSON.stringify({ query })],
  ['application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ['', JSON.stringify({ query })],
]

/** Bodies that are no JSON. */
export const brokenBodies = [
  '{',
  '',
  '{"query":',
  'query',
  '{"query":"{ regions { id } }"}}',
  '\u0000',
  '{"query":"\\ud800"',
]

export const withBody = `Host: hub\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: 30\r\n`
export const body = '{"query":"{ regions { id } }"}'

/** What is not quite HTTP, as it goes over the wire, and the statuses that may come back. */
export const rawRequests: readonly (readonly [what: string, bytes: string, statuses: readonly number[]])[] = [
  ['TRACE', `TRACE /graphql HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n`, [405]],
  ['PUT', `PUT /graphql HTTP/1.1\r\n${withBody}\r\n${body}`, [405]],
  ['OPTIONS', 'OPTIONS /graphql HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n', [405]],
  ['OPTIONS for everything', 'OPTIONS * HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n', [400]],
  ['HEAD', 'PROPFIND /graphql HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n', [405]],
  ['a method that does not exist', 'GRAPH /graphql HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n', [400]],
  ['CONNECT', 'CONNECT db:5432 HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n', [400, 404, 405]],
  ['HTTP/0.9', 'GET /graphql\r\n\r\n', [400]],
  ['no host', 'GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n', [400]],
  ['two lengths', `POST /graphql HTTP/1.1\r\n${withBody}Content-Length: 31\r\n\r\n${body}`, [400]],
  ['a length and chunks', `POST /graphql HTTP/1.1\r\n${withBody}Transfer-Encoding: chunked\r\n\r\n${body}`, [400]],
  ['a header of 70 kB', `GET /health/live HTTP/1.1\r\nHost: hub\r\nX-Long: ${'x'.repeat(70_000)}\r\n\r\n`, [413]],
]

/** Origins of pages that may read nothing. */
export const strangeOrigins = ['null', 'https://evil.nl', 'https://sub.hub.nl.evil.nl', 'http://127.0.0.1', 'file://']

/** Addresses at which there is nothing. */
export const unknownPaths = [
  '/metrics',
  '/debug',
  '/debug/pprof',
  '/health',
  '/ready',
  '/.env',
  '/server-status',
  '/graphql/../metrics',
  '//evil.nl',
  '/%2e%2e/etc/passwd',
]
