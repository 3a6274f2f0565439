import { createEngine, createLocalTransport, type Engine } from '@regiograaf/federation'
import { type RequestContext, readSupergraph } from '@regiograaf/gateway'
import type { Subgraph } from '@regiograaf/subgraph-kit'

/** Is told of each operation that a subgraph gets to answer. */
export type ObserveFetch = (subgraph: string, operation: string) => void

/**
 * The engine that answers the whole graph in this process: the committed supergraph over local subgraphs. `observe` is for
 * tests and measurements.
 */
export function createHubEngine(subgraphs: readonly Subgraph[], observe?: ObserveFetch): Promise<Engine> {
  const transports = subgraphs.map(({ name, schema, contextFor }) => {
    const transport = createLocalTransport({
      schema,
      contextValue: (context) => contextFor((context as RequestContext).identity),
    })
    const observed: typeof transport = {
      execute(request) {
        observe?.(name, request.document)
        return transport.execute(request)
      },
    }
    return [name, observe ? observed : transport]
  })
  return createEngine({ supergraph: readSupergraph(), transports: Object.fromEntries(transports) })
}
