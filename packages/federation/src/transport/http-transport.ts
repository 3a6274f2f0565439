import { createRequire } from 'node:module'
import type { ExecutionResult } from 'graphql'
import { BoundedCache } from '../bounded-cache.ts'
import { HttpExchange } from './http-exchange.ts'
import type { SubgraphRequest, SubgraphTransport } from './transport.ts'

export interface HttpSubgraph {
  /** The address that operations are posted to. */
  readonly url: string
  /** Milliseconds for a whole exchange, from waiting for a connection to the last byte: 2,000 unless given. */
  readonly timeout?: number
  /** The largest answer that is read, in bytes: 16 MiB unless given. */
  readonly maxResponseBytes?: number
  /** How many connections may be open at once: 64 unless given. Further exchanges wait, within their timeout. */
  readonly connections?: number
  /** Headers on top of those of GraphQL over HTTP, for one request and the exact text of its body. */
  readonly headers?: (
    request: SubgraphRequest,
    body: string,
  ) => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>
}

export interface HttpTransport extends SubgraphTransport {
  execute(request: SubgraphRequest): Promise<ExecutionResult>
  /** Closes the connections once the exchanges under way have ended. */
  close(): Promise<void>
}

const require = createRequire(import.meta.url)
const documentCapacity = 1_000
const staticHeaders = [
  'content-type',
  'application/json',
  'accept',
  'application/json, application/graphql-response+json',
]

/**
 * A subgraph that speaks GraphQL over HTTP elsewhere. Connections are kept open, redirects are not followed, nothing is tried
 * again. Rejects when no GraphQL answer came in time, with a message that is for the operator only; a GraphQL answer
 * counts whatever its HTTP status. The signal of a request ends its exchange and its connection. Throws when `url` is not http(s).
 */
export function createHttpTransport({
  url,
  timeout = 2_000,
  maxResponseBytes = 16 * 1024 * 1024,
  connections = 64,
  headers: headersFor,
}: HttpSubgraph): HttpTransport {
  const { origin, pathname, search } = new URL(url)
  const limits = { timeout, maxResponseBytes }
  const { Pool } = loadUndici()
  // The timers of the pool would look at single steps; the one of the exchange looks at the whole.
  const pool = new Pool(origin, { connections, headersTimeout: 0, bodyTimeout: 0, connectTimeout: timeout })
  const route = { path: `${pathname}${search}`, method: 'POST' as const }
  let closing: Promise<void> | null = null
  const bodyStarts = new BoundedCache<string>(documentCapacity)

  function toBody({ document, variables, operationName }: SubgraphRequest): string {
    const start =
      bodyStarts.find(document) ?? bodyStarts.keep(document, `{"query":${JSON.stringify(document)},"variables":`)
    const end = operationName === undefined ? '}' : `,"operationName":${JSON.stringify(operationName)}}`
    return start + JSON.stringify(variables) + end
  }

  return {
    async execute(request): Promise<ExecutionResult> {
      const { signal } = request
      const body = toBody(request)
      const given = headersFor?.(request, body)
      const own = given instanceof Promise ? await given : given
      signal?.throwIfAborted()
      const headers = [...staticHeaders]
      for (const name in own) headers.push(name, own[name] ?? '')
      return new Promise((resolve, reject) => {
        const exchange = new HttpExchange(limits, signal, resolve, reject)
        pool.dispatch({ ...route, headers, body }, exchange)
      })
    },
    close() {
      closing ??= pool.close()
      return closing
    },
  }
}

/** Loaded for the first transport only: a hub in one process has none, and starts a tenth of a second sooner. */
function loadUndici(): typeof import('undici') {
  return require('undici')
}
