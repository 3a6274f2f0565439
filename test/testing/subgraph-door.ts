import { createInternalSigner, deriveSubgraphKey, type Identity } from '@regiograaf/identity'
import { createLogger } from '@regiograaf/service'
import { startSubgraphServer } from '@regiograaf/subgraph-kit/server'
import { identityOf } from '@regiograaf/test-kit'
import type { TestHub } from './test-hub.ts'

/** One subgraph of a hub behind a port of its own, for who asks it past the gateway. */
export interface SubgraphDoor {
  readonly logLines: readonly string[]
  /** Sends a body, with a token if there is one. */
  ask(body: string, token?: string): Promise<{ readonly status: number; readonly text: string }>
  /** The token of the gateway for this body, as a caseworker of Alkmaar and now unless given. */
  sign(body: string, identity?: Identity, subgraph?: string, now?: number): string
  close(): Promise<void>
}

export async function openSubgraphDoor(hub: TestHub, name: string): Promise<SubgraphDoor> {
  const subgraph = hub.hub.subgraphs.find((candidate) => candidate.name === name)
  if (!subgraph) throw new Error(`The hub has no subgraph ${name}.`)
  const internalKey = deriveSubgraphKey(Buffer.alloc(32, 9), name)
  const logLines: string[] = []
  const logger = createLogger('info', { write: (line) => void logLines.push(line) })
  const isReady = async () => true
  const { audit } = hub.hub
  const server = await startSubgraphServer({
    subgraph,
    internalKey,
    audit,
    port: 0,
    host: '127.0.0.1',
    logger,
    isReady,
  })
  return {
    logLines,
    async ask(body, token) {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body,
      })
      return { status: response.status, text: await response.text() }
    },
    sign: (body, identity = identityOf({ municipality: 'GM0361' }), audience = name, now = Date.now()) =>
      createInternalSigner(audience, internalKey)({ identity, requestId: 'test' }, body, now),
    close: () => server.close(),
  }
}
