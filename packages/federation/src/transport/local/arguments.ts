import { getArgumentValues, isNonNullType, Kind } from 'graphql'
import type { GeneratedCode } from '../../generated-code.ts'
import type { SelectedField } from './execution.ts'

type Values = Record<string, unknown>

/**
 * The code of the arguments that a resolver is called with, an object of its own for each call. Where all of them are plain
 * variables or defaults, as in canonical operations, they are copied; everything else is evaluated by graphql-js.
 */
export function argumentsCode(code: GeneratedCode, field: SelectedField): string {
  if (field.definition.args.length === 0) return '{}'
  return `${code.refer(copyVariables(field) ?? evaluate(field))}(execution.variables)`
}

function evaluate({ definition, nodes }: SelectedField): (variables: Values) => Values {
  return (variables) => getArgumentValues(definition, nodes[0], variables)
}

function copyVariables(field: SelectedField): ((variables: Values) => Values) | null {
  const { definition, nodes } = field
  const given = new Map(nodes[0].arguments?.map(({ name, value }) => [name.value, value]))
  const copied: { readonly name: string; readonly variable: string; readonly isNonNull: boolean }[] = []
  const defaults: Values = {}
  for (const { name, type, defaultValue } of definition.args) {
    const value = given.get(name)
    if (value !== undefined && value.kind !== Kind.VARIABLE) return null
    if (defaultValue !== undefined) defaults[name] = defaultValue
    if (value) copied.push({ name, variable: value.name.value, isNonNull: isNonNullType(type) })
    else if (isNonNullType(type) && defaultValue === undefined) return null
  }
  const evaluateFully = evaluate(field)
  return (variables) => {
    const values = { ...defaults }
    for (const { name, variable, isNonNull } of copied) {
      const value = variables[variable]
      if (isNonNull && (value === null || (value === undefined && values[name] === undefined)))
        return evaluateFully(variables)
      if (value !== undefined) values[name] = value
    }
    return values
  }
}
