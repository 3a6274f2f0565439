import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph'
import type { Identity } from '@regiograaf/identity'
import { type DocumentNode, type GraphQLSchema, print } from 'graphql'

/** One part of the graph, ready to answer in this process. */
export interface Subgraph {
  readonly name: string
  /** The SDL with its federation directives, as composition reads it. */
  readonly typeDefs: string
  readonly schema: GraphQLSchema
  /** A new context, with loaders of its own, for one request. It notes in `touched` whose rows are read: see `Database.noting`. */
  contextFor(identity: Identity, touched: Map<string, string>): object
}

interface SubgraphDefinition {
  readonly name: string
  readonly typeDefs: DocumentNode
  readonly resolvers: object
  readonly contextFor: Subgraph['contextFor']
}

/** Builds the executable schema of a subgraph from its generated type definitions and resolvers. */
export function createSubgraph({ name, typeDefs, resolvers, contextFor }: SubgraphDefinition): Subgraph {
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as GraphQLResolverMap<unknown> }])
  return { name, typeDefs: print(typeDefs), schema, contextFor }
}
