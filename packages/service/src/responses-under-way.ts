import type { Server, ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'

/** Waits until every response under way has ended, for five seconds at most. */
export type ResponsesEnded = () => Promise<void>

const graceMs = 5_000

/** Follows the responses of a server from now on, so that whoever closes it can let those under way end. */
export function followResponses(server: Server): ResponsesEnded {
  const underWay = new Set<ServerResponse>()
  server.on('request', (_request, response) => {
    underWay.add(response)
    response.once('close', () => underWay.delete(response))
  })
  return async () => {
    const ended = Promise.all([...underWay].map((response) => new Promise((end) => response.once('close', end))))
    await Promise.race([ended, setTimeout(graceMs, undefined, { ref: false })])
  }
}
