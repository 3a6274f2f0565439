import {
  type GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  print,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql'
import { refusal } from './errors.ts'
import { GeneratedCode, property } from './generated-code.ts'
import { type IsLeaf, specifiedTest } from './leaf.ts'
import type { Variables } from './plan/selection.ts'

type Inputs = Readonly<Record<string, unknown>>

/** Either the values or why there are none. */
interface Coerced {
  readonly coerced?: Record<string, unknown>
  readonly errors?: readonly GraphQLError[]
}

/**
 * Compiles the coercion of an operation's variables, with the results of `getVariableValues`. Plain scalars and
 * representations, which are most of what is sent, are taken as they are where they fit.
 */
export function compileCoercion(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
): (inputs: Inputs) => Coerced {
  const coerceAll = (inputs: Inputs) => getVariableValues(schema, definitions, inputs)
  const tests = definitions.map((definition) => (definition.defaultValue ? null : plainTest(schema, definition)))
  if (tests.includes(null)) return coerceAll
  const code = new GeneratedCode()
  const names = definitions.map(({ variable }) => variable.name.value)
  const lines = names.flatMap((name, index) => [
    `const v${index} = ${property('inputs', name)}`,
    `if (!${code.refer(tests[index])}(v${index})) return null`,
  ])
  lines.push(`return ${code.object(names.map((name, index) => [name, `v${index}`]))}`)
  const take = code.compileShared(code.addFunction(['inputs'], lines)) as (
    inputs: Inputs,
  ) => Record<string, unknown> | null
  return (inputs) => {
    const coerced = take(inputs)
    return coerced ? { coerced } : coerceAll(inputs)
  }
}

function plainTest(schema: GraphQLSchema, { type }: VariableDefinitionNode): IsLeaf | null {
  if (print(type) === '[_Any!]!') return isListOfObjects
  const inputType = typeFromAST(schema, type)
  return inputType ? specifiedTest(inputType) : null
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null)
}

/** Coerces the variables that a client sent for an operation. Throws BAD_USER_INPUT. */
export type CoerceVariables = (definition: OperationDefinitionNode, inputs: Inputs) => Variables

/** Makes the coercion of clients' variables; that of an operation is compiled when it is first needed. */
export function createCoercion(schema: GraphQLSchema): CoerceVariables {
  const compiled = new WeakMap<OperationDefinitionNode, (inputs: Inputs) => Coerced>()
  return (definition, inputs) => {
    const definitions = definition.variableDefinitions ?? []
    let coerce = compiled.get(definition)
    if (!coerce) {
      coerce = compileCoercion(schema, definitions)
      compiled.set(definition, coerce)
    }
    const { coerced } = coerce(inputs)
    if (coerced) return coerced
    // The messages of graphql-js repeat the value, which may be a person's number, so that a message of our own names the variable.
    const unfit = definitions.find((node) => getVariableValues(schema, [node], inputs).errors) ?? definitions[0]
    throw refusal(
      'BAD_USER_INPUT',
      `The variable $${unfit?.variable.name.value} does not fit its type ${unfit && print(unfit.type)}.`,
    )
  }
}
