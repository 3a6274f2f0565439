import {
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql'
import { compileCoercion } from '../../coerce-variables.ts'
import type { MaybePromise } from '../../maybe-promise.ts'
import { compileObject } from './compile-object.ts'
import { Execution } from './execution.ts'

/** Executes one operation as `execute` of graphql-js would. `variables` are the values as they were sent. */
export type ExecuteCompiled = (
  rootValue: unknown,
  context: unknown,
  variables: Readonly<Record<string, unknown>>,
) => MaybePromise<ExecutionResult>

/**
 * Compiles a valid document of one operation. Null when it holds something that only graphql-js executes: directives,
 * introspection, several changes in one operation, or types that are told apart with `isTypeOf`.
 */
export function compileExecution(schema: GraphQLSchema, document: DocumentNode): ExecuteCompiled | null {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  const definition = operations[0]
  const rootType = definition && schema.getRootType(definition.operation)
  if (!definition || !rootType || operations.length > 1 || !isCompilable(schema, definition, document)) return null
  const fragments: Record<string, FragmentDefinitionNode> = {}
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments[node.name.value] = node
  }
  const variables = definition.variableDefinitions ?? []
  const variableTypes = new Map(variables.map(({ variable, type }) => [variable.name.value, type]))
  const completeRoot = compileObject({ schema, fragments, variableTypes }, rootType, [definition.selectionSet])
  const coerce = compileCoercion(schema, variables)
  const operation = { schema, definition, fragments }
  return (rootValue, context, inputs) => {
    const { coerced, errors } = coerce(inputs)
    if (!coerced) return { errors: errors ?? [] }
    const execution = new Execution(operation, rootValue, context, coerced)
    completeRoot(execution, rootValue, execution.root)
    return execution.finish()
  }
}

function isCompilable(schema: GraphQLSchema, definition: OperationDefinitionNode, document: DocumentNode): boolean {
  const [first, ...others] = definition.selectionSet.selections
  if (definition.operation === 'mutation' && (first?.kind !== Kind.FIELD || others.length > 0)) return false
  if (definition.operation === 'subscription' || usesIsTypeOf(schema)) return false
  let compilable = true
  visit(document, {
    Directive() {
      compilable = false
    },
    Field({ name }) {
      if (name.value === '__schema' || name.value === '__type') compilable = false
    },
  })
  return compilable
}

function usesIsTypeOf(schema: GraphQLSchema): boolean {
  return Object.values(schema.getTypeMap()).some((type) => isObjectType(type) && type.isTypeOf)
}
