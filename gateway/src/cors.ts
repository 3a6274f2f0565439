import type { FastifyReply, FastifyRequest } from 'fastify'

const methods = 'GET, POST'
const requestHeaders = 'authorization, content-type, x-purpose, traceparent, tracestate'
const answerHeaders = 'x-request-id, retry-after'
const preflightSeconds = '600'

/**
 * Lets pages of these origins, and of no other, read answers; tokens come in a header, so that no page ever sends a cookie. Gives true
 * when the request was the question whether a page may ask, which is then answered.
 */
export function answerOrigin(origins: ReadonlySet<string>, request: FastifyRequest, reply: FastifyReply): boolean {
  const { origin } = request.headers
  if (origins.size > 0) reply.header('vary', 'origin')
  if (origin === undefined || !origins.has(origin)) return false
  reply.header('access-control-allow-origin', origin).header('access-control-expose-headers', answerHeaders)
  if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) return false
  reply
    .code(204)
    .header('access-control-allow-methods', methods)
    .header('access-control-allow-headers', requestHeaders)
    .header('access-control-max-age', preflightSeconds)
    .send()
  return true
}
