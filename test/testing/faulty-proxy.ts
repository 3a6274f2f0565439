import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server in front of a subgraph that passes everything on, until it is told to answer something else. */
export interface FaultyProxy {
  readonly url: string
  /** Answers from now on like this; null passes on again. */
  answerWith(listener: RequestListener | null): void
  /** Stops listening and hangs up. */
  close(): Promise<void>
}

export async function openFaultyProxy(target: string): Promise<FaultyProxy> {
  let fault: RequestListener | null = null
  const server = createServer(async (incoming, response) => {
    if (fault) return fault(incoming, response)
    const { authorization = '' } = incoming.headers
    const answer = await fetch(`${target}${incoming.url}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: await bodyOf(incoming),
    })
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answerWith: (listener) => {
      fault = listener
    },
    close: () =>
      new Promise((settle) => {
        server.close(() => settle())
        server.closeAllConnections()
      }),
  }
}

/** The whole body of a request. */
export async function bodyOf(incoming: IncomingMessage): Promise<string> {
  let text = ''
  for await (const piece of incoming.setEncoding('utf8')) text += piece
  return text
}
