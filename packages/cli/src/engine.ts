import { createEngine, type Engine, type SubgraphTransport } from '@regiograaf/federation'
import { readSupergraph } from '@regiograaf/gateway'
import { createSubgraphTransport, type Subgraph } from '@regiograaf/subgraph-kit'

export interface HubEngineOptions {
  /** The committed supergraph unless given. */
  readonly supergraph?: string
  /** Is told of each operation that a subgraph gets to answer; for tests and measurements. */
  readonly onFetch?: (subgraph: string, operation: string) => void
  /** Is told the true cause of what callers see as a part of the graph that could not answer; for the operator's log. */
  readonly onFault?: (subgraph: string, cause: unknown) => void
}

/** The engine that answers the whole graph in this process: a supergraph over local subgraphs. */
export function createHubEngine(subgraphs: readonly Subgraph[], options: HubEngineOptions = {}): Promise<Engine> {
  const transports = subgraphs.map((subgraph) => [subgraph.name, createSubgraphTransport(subgraph)])
  return createHubEngineOver(Object.fromEntries(transports), options)
}

/** The engine that answers the whole graph over subgraphs that run anywhere. */
export function createHubEngineOver(
  transports: Readonly<Record<string, SubgraphTransport>>,
  { supergraph = readSupergraph(), onFetch, onFault }: HubEngineOptions = {},
): Promise<Engine> {
  return createEngine({
    supergraph,
    transports: onFetch ? observe(transports, onFetch) : transports,
    ...(onFault && { onSubgraphFault: onFault }),
  })
}

function observe(
  transports: Readonly<Record<string, SubgraphTransport>>,
  onFetch: NonNullable<HubEngineOptions['onFetch']>,
): Record<string, SubgraphTransport> {
  const observed = Object.entries(transports).map(([name, transport]): [string, SubgraphTransport] => [
    name,
    {
      execute(request) {
        onFetch(name, request.document)
        return transport.execute(request)
      },
    },
  ])
  return Object.fromEntries(observed)
}
