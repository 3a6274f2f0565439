import { createEngine, createLocalTransport, type Engine } from '@regiograaf/federation'
import { type RequestContext, readSupergraph } from '@regiograaf/gateway'
import type { Subgraph } from '@regiograaf/subgraph-kit'

/** The engine that answers the whole graph in this process: the committed supergraph over local subgraphs. */
export function createHubEngine(subgraphs: readonly Subgraph[]): Promise<Engine> {
  const transports = subgraphs.map(({ name, schema, contextFor }) => [
    name,
    createLocalTransport({ schema, contextValue: (context) => contextFor((context as RequestContext).identity) }),
  ])
  return createEngine({ supergraph: readSupergraph(), transports: Object.fromEntries(transports) })
}
