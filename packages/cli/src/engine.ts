import { createEngine, createLocalTransport, type Engine } from '@regiograaf/federation'
import { type RequestContext, readSupergraph } from '@regiograaf/gateway'
import type { Subgraph } from '@regiograaf/subgraph-kit'

export interface HubEngineOptions {
  /** The committed supergraph unless given. */
  readonly supergraph?: string
  /** Is told of each operation that a subgraph gets to answer; for tests and measurements. */
  readonly onFetch?: (subgraph: string, operation: string) => void
  /** Is told the true cause of what callers see as a part of the graph that could not answer; for the operator's log. */
  readonly onFault?: (subgraph: string, cause: unknown) => void
}

/** The engine that answers the whole graph in this process: a supergraph over local subgraphs. */
export function createHubEngine(
  subgraphs: readonly Subgraph[],
  { supergraph = readSupergraph(), onFetch, onFault }: HubEngineOptions = {},
): Promise<Engine> {
  const transports = subgraphs.map(({ name, schema, contextFor }) => {
    const transport = createLocalTransport({
      schema,
      contextValue: (context) => contextFor((context as RequestContext).identity),
    })
    const observed: typeof transport = {
      execute(request) {
        onFetch?.(name, request.document)
        return transport.execute(request)
      },
    }
    return [name, onFetch ? observed : transport]
  })
  return createEngine({
    supergraph,
    transports: Object.fromEntries(transports),
    ...(onFault && { onSubgraphFault: onFault }),
  })
}
