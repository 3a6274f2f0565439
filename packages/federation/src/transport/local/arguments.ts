import { getArgumentValues, isNonNullType, Kind, type TypeNode } from 'graphql'
import { entry, type GeneratedCode, property } from '../../generated-code.ts'
import type { SelectedField } from './execution.ts'

/** The declared types of an operation's variables. */
export type VariableTypes = ReadonlyMap<string, TypeNode>

/**
 * The code of the arguments that a resolver is called with, an object of its own for each call. Arguments that are plain
 * variables or defaults, as in canonical operations, are read where they are; everything else is evaluated by graphql-js.
 */
export function argumentsCode(code: GeneratedCode, field: SelectedField, variableTypes: VariableTypes): string {
  const { definition, nodes } = field
  const given = new Map(nodes[0].arguments?.map(({ name, value }) => [name.value, value]))
  const entries: string[] = []
  let optional: { readonly text: string; readonly read: string } | null = null
  for (const { name, defaultValue, type } of definition.args) {
    const value = given.get(name)
    const variable = value?.kind === Kind.VARIABLE ? value.name.value : null
    const read = variable === null ? '' : property('execution.variables', variable)
    const usual = defaultValue === undefined ? 'undefined' : code.refer(defaultValue)
    if (value === undefined && defaultValue !== undefined) entries.push(entry(name, usual))
    else if (variable !== null && variableTypes.get(variable)?.kind === Kind.NON_NULL_TYPE)
      entries.push(entry(name, read))
    else if (isNonNullType(type) || (value && variable === null)) return evaluated(code, field)
    else if (defaultValue !== undefined) entries.push(entry(name, `${read} === undefined ? ${usual} : ${read}`))
    else if (variable !== null) {
      if (optional) return evaluated(code, field)
      optional = { text: entry(name, read), read }
      entries.push(optional.text)
    }
  }
  const all = `{ ${entries.join(', ')} }`
  if (!optional) return all
  // A variable that was not given leaves its argument away.
  const { text, read } = optional
  return `(${read} === undefined ? { ${entries.filter((other) => other !== text).join(', ')} } : ${all})`
}

function evaluated(code: GeneratedCode, { definition, nodes }: SelectedField): string {
  const evaluate = (variables: Record<string, unknown>) => getArgumentValues(definition, nodes[0], variables)
  return `${code.refer(evaluate)}(execution.variables)`
}
