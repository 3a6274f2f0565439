import { composeServices } from '@theguild/federation-composition'
import { type DefinitionNode, type DocumentNode, GraphQLError, Kind, parse, print, visit } from 'graphql'

/** One subgraph as it enters composition. `url` is where the gateway finds it when it runs apart. */
export interface Subgraph {
  readonly name: string
  readonly typeDefs: string
  readonly url: string
}

/** The subgraphs do not fit together. `faults` holds every fault, each with the subgraph it was found in where known. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(`The subgraphs do not compose:\n${faults.map((fault) => `- ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

/**
 * Composes subgraphs into the text of one supergraph. The text depends on the subgraphs only, not on the order in which
 * they or their definitions are written, so that its diff shows what changed in the contract. Throws CompositionError.
 */
export function composeSupergraph(subgraphs: readonly Subgraph[]): string {
  const sorted = subgraphs.toSorted((a, b) => compare(a.name, b.name))
  const result = composeServices(
    sorted.map(({ name, typeDefs, url }) => ({ name, url, typeDefs: parseSubgraph(name, typeDefs) })),
  )
  if (result.errors) throw new CompositionError(result.errors.map((error) => error.message))
  return `${print(sortDocument(parse(result.supergraphSdl, { noLocation: true })))}\n`
}

function parseSubgraph(name: string, typeDefs: string): DocumentNode {
  try {
    return parse(typeDefs)
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    const place = error.locations?.[0]
    throw new CompositionError([`[${name}] ${error.message}${place ? ` (line ${place.line})` : ''}`])
  }
}

const definitionOrder: readonly string[] = [Kind.SCHEMA_DEFINITION, Kind.SCHEMA_EXTENSION, Kind.DIRECTIVE_DEFINITION]

function sortDocument(document: DocumentNode): DocumentNode {
  const rank = (node: DefinitionNode) => {
    const index = definitionOrder.indexOf(node.kind)
    return index < 0 ? definitionOrder.length : index
  }
  const definitions = document.definitions.toSorted((a, b) => rank(a) - rank(b) || compare(nameOf(a), nameOf(b)))
  return visit(
    { ...document, definitions },
    {
      leave(node) {
        if ('fields' in node && node.fields && node.kind !== Kind.OBJECT) return { ...node, ...sortParts(node) }
        return node.kind === Kind.ENUM_TYPE_DEFINITION || node.kind === Kind.UNION_TYPE_DEFINITION
          ? { ...node, ...sortParts(node) }
          : undefined
      },
    },
  )
}

const sortedParts = ['fields', 'values', 'types', 'interfaces', 'directives'] as const

function sortParts(node: object): object {
  const parts: Record<string, unknown> = {}
  for (const part of sortedParts) {
    const list = (node as Record<string, unknown>)[part]
    if (Array.isArray(list)) parts[part] = list.toSorted((a, b) => compare(print(a), print(b)))
  }
  return parts
}

function nameOf(node: DefinitionNode): string {
  return 'name' in node && node.name ? node.name.value : ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
