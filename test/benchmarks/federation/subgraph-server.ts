import { createServer, type IncomingMessage, type Server } from 'node:http'
import { openLocalTransports } from './engines.ts'
import type { Timing } from './region-resolvers.ts'

/** Serves each subgraph below a path of its name to whoever asks. Connections stay open for as long as the caller likes. */
export function openSubgraphServer(timing: Timing): Server {
  const subgraphs = openLocalTransports(timing)
  const server = createServer({ keepAliveTimeout: 3_600_000 }, async (request, response) => {
    try {
      const subgraph = subgraphs[request.url?.slice(1) ?? '']
      if (!subgraph) throw new Error(`There is no subgraph at ${request.url}.`)
      const { query, variables, operationName } = JSON.parse(await readBody(request))
      const answer = await subgraph.execute({
        document: query,
        variables: variables ?? {},
        operationName,
        context: {},
        readScope: new Map(),
      })
      const body = Buffer.from(JSON.stringify(answer))
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length })
      response.end(body)
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain' })
      response.end(String(error))
    }
  })
  return server
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
