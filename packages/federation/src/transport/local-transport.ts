import {
  type DocumentNode,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  validate,
} from 'graphql'
import { BoundedCache } from '../bounded-cache.ts'
import { refusal } from '../errors.ts'
import { goOn } from '../maybe-promise.ts'
import { compileExecution, type ExecuteCompiled } from './local/compile-execution.ts'
import type { SubgraphRequest, SubgraphTransport } from './transport.ts'

export interface LocalSubgraph {
  readonly schema: GraphQLSchema
  /** Makes the subgraph's own context, once per read scope of a request. */
  readonly contextValue: (requestContext: unknown) => unknown
  /** Whether operations are compiled where that is possible; true unless given. Everything else runs on graphql-js. */
  readonly compiled?: boolean
  /** What a request may not ask of a valid document: with any errors nothing of it runs. Everything may be asked unless given. */
  readonly refuse?: (document: DocumentNode, requestContext: unknown) => readonly GraphQLError[]
}

type Prepared =
  | { readonly document: DocumentNode; readonly run: ExecuteCompiled }
  | { readonly errors: readonly GraphQLError[] }

/**
 * A subgraph in this process: no HTTP and no serialisation. Documents are parsed, validated and compiled once. The subgraph's
 * context is shared by all fetches of one read scope, so that its loaders batch and cache over them.
 */
export function createLocalTransport({
  schema,
  contextValue,
  compiled = true,
  refuse,
}: LocalSubgraph): SubgraphTransport {
  const documents = new BoundedCache<Prepared>(1_000)

  function prepare(text: string): Prepared {
    const document = parse(text, { noLocation: true })
    const errors = validate(schema, document)
    if (errors.length > 0) return { errors }
    return { document, run: (compiled && compileExecution(schema, document)) || interpret(schema, document) }
  }

  function contextFor({ readScope, context }: SubgraphRequest): unknown {
    let value = readScope.get(transport)
    if (value === undefined) {
      value = contextValue(context)
      readScope.set(transport, value)
    }
    return value
  }

  const transport: SubgraphTransport = {
    execute(request) {
      const { document: text, variables } = request
      const prepared = documents.find(text) ?? documents.keep(text, prepare(text))
      if ('errors' in prepared) return prepared
      const refusals = refuse?.(prepared.document, request.context)
      if (refusals && refusals.length > 0) return { errors: refusals }
      return goOn(prepared.run(undefined, contextFor(request), variables), (result) =>
        result.data === undefined
          ? { errors: (result.errors ?? []).map((error) => toInputError(prepared.document, error)) }
          : result,
      )
    },
  }
  return transport
}

function interpret(schema: GraphQLSchema, document: DocumentNode): ExecuteCompiled {
  return (rootValue, contextValue, variableValues) =>
    execute({ schema, document, rootValue, contextValue, variableValues }) as ReturnType<ExecuteCompiled>
}

// A document that is valid and still does not run has a variable whose value its scalar refuses. The messages of scalars
// repeat the value, which may be a person's number.
function toInputError(document: DocumentNode, error: GraphQLError): GraphQLError {
  const name = /^Variable "\$(\w+)"/.exec(error.message)?.[1]
  const definitions = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? (node.variableDefinitions ?? []) : [],
  )
  const type = definitions.find(({ variable }) => variable.name.value === name)?.type
  if (!type) return error
  return refusal('BAD_USER_INPUT', `A value of an argument does not fit its type ${print(type)}.`)
}
