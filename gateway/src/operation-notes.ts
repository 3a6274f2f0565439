import { hash } from 'node:crypto'
import type { ApolloServerPlugin } from '@apollo/server'
import { withoutPersonNumbers } from '@regiograaf/service'
import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { RequestContext } from './engine-gateway.ts'

/** What becomes known of an operation while it runs, page by page when it asks for several, for the record that the audit log gets of it. */
export class OperationNotes {
  /** The young people whose rows were read: client id to the municipality of the row. Subgraphs elsewhere record their own. */
  readonly touched = new Map<string, string>()
  name: string | undefined
  /** The SHA-256 of the text of the operation. */
  document: string | undefined
  types: readonly string[] = []
  codes: readonly string[] = []
  hasData = false

  /** Notes what an operation asks for. It must have been found valid: the names of its fields are those of the graph then. */
  describe(document: DocumentNode, operation: OperationDefinitionNode, schema: GraphQLSchema): void {
    this.name = toKnownName(operation)
    this.types = typesOf(document, schema)
  }
}

/** Notes the text of each operation, as its hash, and what came of it. */
export const takeNotes: ApolloServerPlugin<RequestContext> = {
  async requestDidStart({ request: { query }, contextValue: { notes } }) {
    if (notes === undefined) return
    if (query !== undefined) notes.document = hash('sha256', query, 'base64url')
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single') return
        const { data, errors = [] } = body.singleResult
        notes.hasData ||= data !== undefined && data !== null
        notes.codes = [...new Set([...notes.codes, ...errors.map(({ extensions }) => String(extensions?.code))])]
      },
    }
  },
}

/** The name of an operation, which is the caller's own text of any length, and which fields of the graph it enters by. */
function toKnownName({ name, selectionSet }: OperationDefinitionNode): string {
  const fields = selectionSet.selections.flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : []))
  const entries = [...new Set(fields)].slice(0, mostEntries).join(', ')
  return name === undefined ? entries : `${withoutPersonNumbers(name.value.slice(0, 64))}: ${entries}`
}

const mostEntries = 10

/** Types that say how an answer is built and nothing about what it holds. */
const frames = /^(Query|Mutation|PageInfo|CodedValue|__.*|.*(Connection|Edge|Success|Problem))$/

const knownTypes = new WeakMap<DocumentNode, readonly string[]>()

/** The types of which a document selects fields: the categories of data that it asks for. */
function typesOf(document: DocumentNode, schema: GraphQLSchema): readonly string[] {
  const known = knownTypes.get(document)
  if (known !== undefined) return known
  const names = new Set<string>()
  const typeInfo = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      SelectionSet: () => {
        const type = getNamedType(typeInfo.getType())
        if (isCompositeType(type) && !frames.test(type.name)) names.add(type.name)
      },
    }),
  )
  const types = [...names].sort()
  knownTypes.set(document, types)
  return types
}
