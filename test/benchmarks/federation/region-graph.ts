import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph'
import { toApiSchema } from '@regiograaf/federation'
import { composeSupergraph } from '@regiograaf/federation/compose'
import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType, isScalarType, parse } from 'graphql'
import { createResolvers, links, linksToRows, type Timing } from './region-resolvers.ts'
import { type SubgraphName, typeDefsBySubgraph } from './region-schemas.ts'

export const subgraphNames = Object.keys(typeDefsBySubgraph) as readonly SubgraphName[]

/** Composes the supergraph; `urlOf` says where a subgraph listens when it runs apart. */
export function composeRegion(urlOf: (name: string) => string): string {
  return composeSupergraph(
    subgraphNames.map((name) => ({ name, typeDefs: typeDefsBySubgraph[name], url: urlOf(name) })),
  )
}

/** The four subgraphs, built the way those of the hub are. */
export function buildSubgraphs(timing: Timing): Readonly<Record<SubgraphName, GraphQLSchema>> {
  const resolvers = createResolvers(links, timing)
  const build = (name: SubgraphName) =>
    buildSubgraphSchema([
      { typeDefs: parse(typeDefsBySubgraph[name]), resolvers: resolvers[name] as GraphQLResolverMap<unknown> },
    ])
  return Object.fromEntries(subgraphNames.map((name) => [name, build(name)])) as Record<SubgraphName, GraphQLSchema>
}

/** One schema over the same resolvers and rows, without federation: what no gateway can be cheaper than. */
export function buildMonolith(supergraph: string, timing: Timing): GraphQLSchema {
  const schema = toApiSchema(supergraph)
  for (const resolvers of Object.values(createResolvers(linksToRows(timing), timing))) {
    for (const [typeName, parts] of Object.entries(resolvers)) {
      const type = schema.getType(typeName)
      if (isScalarType(type) && isScalarType(parts)) type.serialize = parts.serialize
      else if (isObjectType(type) && !isScalarType(parts)) addResolvers(type.getFields(), parts)
      else throw new TypeError(`${typeName} is no type of the graph.`)
    }
  }
  return schema
}

function addResolvers(
  fields: ReturnType<Extract<ReturnType<GraphQLSchema['getQueryType']>, object>['getFields']>,
  resolvers: Readonly<Record<string, unknown>>,
): void {
  for (const [name, resolve] of Object.entries(resolvers)) {
    if (name === '__resolveReference') continue
    const field = fields[name]
    if (!field) throw new TypeError(`${name} is no field of the graph.`)
    field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>
  }
}
