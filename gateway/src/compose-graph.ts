import { declareAccessPerField } from '@regiograaf/access'
import { composeSupergraph } from '@regiograaf/federation/compose'
import { parse, print } from 'graphql'

/** The schema of one subgraph as it enters the graph. */
interface SubgraphSchema {
  readonly name: string
  readonly typeDefs: string
}

/**
 * Composes the schemas of the subgraphs into the supergraph, in which every field says who may ask for it. Throws
 * AccessDeclarationError when one does not, or when subgraphs that share a field disagree, and CompositionError when they do not
 * fit together.
 */
export function composeGraph(subgraphs: readonly SubgraphSchema[]): string {
  const supergraph = composeSupergraph(
    subgraphs.map(({ name, typeDefs }) => ({
      name,
      typeDefs: print(declareAccessPerField(parse(typeDefs), `the subgraph ${name}`)),
      url: `http://${name}.invalid/graphql`,
    })),
  )
  declareAccessPerField(parse(supergraph), 'the composed graph')
  return supergraph
}
