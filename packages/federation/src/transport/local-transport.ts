import {
  type DocumentNode,
  type ExecutionResult,
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
import type { SubgraphTransport } from './transport.ts'

export interface LocalSubgraph {
  readonly schema: GraphQLSchema
  /** Makes the subgraph's own context, once per read scope of a request. */
  readonly contextValue: (requestContext: unknown) => unknown
}

type CheckedDocument = { readonly document: DocumentNode } | { readonly errors: readonly GraphQLError[] }

/**
 * A subgraph in this process: no HTTP and no serialisation. Documents are parsed and validated once. The subgraph's context
 * is shared by all fetches of one read scope, so that its loaders batch and cache over them.
 */
export function createLocalTransport({ schema, contextValue }: LocalSubgraph): SubgraphTransport {
  const documents = new BoundedCache<CheckedDocument>(1_000)
  const contexts = new WeakMap<object, { readonly value: unknown }>()

  function check(text: string): CheckedDocument {
    const document = parse(text, { noLocation: true })
    const errors = validate(schema, document)
    return errors.length > 0 ? { errors } : { document }
  }

  return {
    async execute({ document: text, variables, operationName, context, readScope }): Promise<ExecutionResult> {
      const checked = documents.find(text) ?? documents.keep(text, check(text))
      if ('errors' in checked) return checked
      let memo = contexts.get(readScope)
      if (!memo) {
        memo = { value: contextValue(context) }
        contexts.set(readScope, memo)
      }
      const result = await execute({
        schema,
        document: checked.document,
        variableValues: variables,
        operationName,
        contextValue: memo.value,
      })
      return result.data === undefined
        ? { errors: (result.errors ?? []).map((error) => toInputError(checked.document, error)) }
        : result
    },
  }
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
