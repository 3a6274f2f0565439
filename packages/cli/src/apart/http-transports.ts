import { createHttpTransport, type HttpTransport } from '@regiograaf/federation'
import type { RequestContext } from '@regiograaf/gateway'
import { createInternalSigner, deriveSubgraphKey } from '@regiograaf/identity'
import { toTraceparent } from '@regiograaf/service'

/**
 * Carries operations to a subgraph at this base address, each with the token that says who is asking, for this subgraph and this
 * body alone, and in the trace of the request. `timeout` is in milliseconds.
 */
export function createSubgraphTransport(name: string, url: string, hubKey: Buffer, timeout: number): HttpTransport {
  const sign = createInternalSigner(name, deriveSubgraphKey(hubKey, name))
  return createHttpTransport({
    url: `${url}/graphql`,
    timeout,
    headers: ({ context }, body) => {
      const { identity, requestId, trace } = context as RequestContext
      const authorization = `Bearer ${sign({ identity, requestId }, body)}`
      return trace ? { authorization, traceparent: toTraceparent(trace) } : { authorization }
    },
  })
}
