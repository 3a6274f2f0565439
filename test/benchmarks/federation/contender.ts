import { type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql'
import type { Operation } from './operations.ts'
import type { Timing } from './region-resolvers.ts'

/** Something that answers operations and can be measured: the text of an operation goes in, the JSON text of the answer comes out. */
export interface Contender {
  answer(operation: Operation): Promise<string>
  stop(): Promise<void>
}

export interface ContenderSettings {
  readonly timing: Timing
  /** Where the subgraphs listen, for contenders that reach them over HTTP. */
  readonly subgraphUrl: string
}

/** Parses and validates each text once, as servers with a document cache do. Throws when an operation is not valid. */
export function createDocumentCache(schema: GraphQLSchema): (text: string) => DocumentNode {
  const documents = new Map<string, DocumentNode>()
  return (text) => {
    let document = documents.get(text)
    if (!document) {
      document = parseValid(schema, text)
      documents.set(text, document)
    }
    return document
  }
}

/** Throws when the operation is not valid. */
export function parseValid(schema: GraphQLSchema, text: string): DocumentNode {
  const document = parse(text)
  const [error] = validate(schema, document)
  if (error) throw error
  return document
}
