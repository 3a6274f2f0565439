import { randomBytes } from 'node:crypto'
import type { AuditLog } from '@regiograaf/audit'
import { deriveSubgraphKey } from '@regiograaf/identity'
import { createLogger } from '@regiograaf/service'
import type { Subgraph } from '@regiograaf/subgraph-kit'
import { startSubgraphServer } from '@regiograaf/subgraph-kit/server'
import { createSubgraphTransport } from 'regiograaf'

/** Serves each subgraph over HTTP on a port of its own, and gives what the gateway asks them through, by the `detour` if there is one. */
export async function serveApart(
  subgraphs: readonly Subgraph[],
  audit: AuditLog,
  detour: (subgraph: string, url: string) => Promise<string> = async (_subgraph, url) => url,
) {
  const hubKey = randomBytes(32)
  const logger = createLogger('silent')
  const opened = await Promise.all(
    subgraphs.map(async (subgraph) => {
      const { name } = subgraph
      const internalKey = deriveSubgraphKey(hubKey, name)
      const isReady = async () => true
      const server = await startSubgraphServer({
        subgraph,
        internalKey,
        audit,
        port: 0,
        host: '127.0.0.1',
        logger,
        isReady,
      })
      const transport = createSubgraphTransport(name, await detour(name, server.url), hubKey, 2_000)
      return { name, server, transport }
    }),
  )
  return {
    transports: Object.fromEntries(opened.map(({ name, transport }) => [name, transport])),
    async close() {
      await Promise.all(opened.map(({ transport }) => transport.close()))
      await Promise.all(opened.map(({ server }) => server.close()))
    },
  }
}
