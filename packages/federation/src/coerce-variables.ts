import { type GraphQLSchema, getVariableValues, type OperationDefinitionNode, print } from 'graphql'
import { refusal } from './errors.ts'
import type { Variables } from './plan/selection.ts'

const none: Variables = {}

/** The variables of a request with their defaults, as their types read them. Throws BAD_USER_INPUT. */
export function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions: definitions = [] }: OperationDefinitionNode,
  inputs: Record<string, unknown>,
): Variables {
  if (definitions.length === 0) return none
  const { coerced } = getVariableValues(schema, definitions, inputs, { maxErrors: 1 })
  if (coerced) return coerced
  // The messages of graphql-js repeat the value, which may be a person's number, so that a message of our own names the variable.
  const unfit =
    definitions.find((node) => getVariableValues(schema, [node], inputs, { maxErrors: 1 }).errors) ?? definitions[0]
  throw refusal(
    'BAD_USER_INPUT',
    `The variable $${unfit?.variable.name.value} does not fit its type ${unfit && print(unfit.type)}.`,
  )
}
