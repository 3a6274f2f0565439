import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph'
import { accessOf, declareAccessPerField } from '@regiograaf/access'
import { type Identity, may } from '@regiograaf/identity'
import { type DocumentNode, type GraphQLObjectType, type GraphQLSchema, isObjectType, print } from 'graphql'

/** One part of the graph, ready to answer in this process: ask it through `createSubgraphTransport`. */
export interface Subgraph {
  readonly name: string
  /** The SDL with its federation directives, as composition reads it. */
  readonly typeDefs: string
  readonly schema: GraphQLSchema
  /** A new context, with loaders of its own, for one request. It notes in `touched` whose rows are read: see `Database.noting`. */
  contextFor(identity: Identity, touched: Map<string, string>): SubgraphContext
}

/** What the context of every subgraph holds. */
export interface SubgraphContext {
  readonly identity: Identity
}

interface SubgraphDefinition {
  readonly name: string
  readonly typeDefs: DocumentNode
  readonly resolvers: object
  readonly contextFor: Subgraph['contextFor']
}

/**
 * Builds the executable schema of a subgraph from its generated type definitions and resolvers. Throws AccessDeclarationError
 * when a field does not say who may ask for it.
 */
export function createSubgraph({ name, typeDefs, resolvers, contextFor }: SubgraphDefinition): Subgraph {
  const declared = declareAccessPerField(typeDefs, `the subgraph ${name}`)
  const schema = buildSubgraphSchema([{ typeDefs: declared, resolvers: resolvers as GraphQLResolverMap<unknown> }])
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type)) guardReferences(type)
  }
  return { name, typeDefs: print(typeDefs), schema, contextFor }
}

type ResolveReference = (reference: object, context: SubgraphContext, info: unknown) => unknown

/** What @apollo/subgraph keeps with an entity type. */
interface EntityExtensions {
  readonly apollo?: { readonly subgraph?: { resolveReference?: ResolveReference } }
}

/**
 * Lets a reference find nothing for whoever may read nothing of the entity: a row that exists then looks like one that does
 * not, also to an operation that asks for no more than `__typename`.
 */
function guardReferences(type: GraphQLObjectType): void {
  const subgraph = (type.extensions as EntityExtensions).apollo?.subgraph
  const resolve = subgraph?.resolveReference
  if (!subgraph || !resolve) return
  const permissions = [...new Set(accessOf(type).values())].filter((permission) => permission !== null)
  const ofContent = permissions.filter((permission) => permission !== 'READ_SHARED')
  const anyOf = ofContent.length > 0 ? ofContent : permissions
  subgraph.resolveReference = (reference, context, info) =>
    anyOf.some((permission) => may(context.identity, permission)) ? resolve(reference, context, info) : null
}
