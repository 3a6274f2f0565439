import { type FieldNode, type GraphQLField, getArgumentValues, isNonNullType, Kind, type TypeNode } from 'graphql'
import { GeneratedCode, property } from '../../generated-code.ts'

/** The declared types of an operation's variables. */
export type VariableTypes = ReadonlyMap<string, TypeNode>

/** Gives the arguments of a field, in an object of its own for each call. Throws when a value does not fit. */
export type ReadArguments = (variables: Record<string, unknown>) => Record<string, unknown>

const readNone: ReadArguments = () => ({})

/**
 * Compiles the arguments of a field. Those that are plain variables or defaults, as in canonical operations, are read where
 * they are; everything else is evaluated by graphql-js.
 */
export function compileArguments(
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variableTypes: VariableTypes,
): ReadArguments {
  if (definition.args.length === 0) return readNone
  const evaluate: ReadArguments = (variables) => getArgumentValues(definition, node, variables)
  const given = new Map(node.arguments?.map(({ name, value }) => [name.value, value]))
  const code = new GeneratedCode()
  const entries: [name: string, value: string][] = []
  const lines: string[] = []
  let optional: { readonly name: string; readonly read: string } | null = null
  for (const { name, defaultValue, type } of definition.args) {
    const value = given.get(name)
    const variable = value?.kind === Kind.VARIABLE ? value.name.value : null
    const read = variable === null ? '' : property('variables', variable)
    const usual = defaultValue === undefined ? 'undefined' : code.refer(defaultValue)
    if (value === undefined && defaultValue !== undefined) entries.push([name, usual])
    else if (variable !== null && variableTypes.get(variable)?.kind === Kind.NON_NULL_TYPE) entries.push([name, read])
    else if (value && variable === null) return evaluate
    else if (defaultValue !== undefined) {
      entries.push([name, `${read} === undefined ? ${usual} : ${read}`])
      if (isNonNullType(type)) lines.push(`if (${read} === null) return ${code.refer(evaluate)}(variables)`)
    } else if (isNonNullType(type)) return evaluate
    else if (variable !== null) {
      if (optional) return evaluate
      optional = { name, read }
      entries.push([name, read])
    }
  }
  // A variable that was not given leaves its argument away.
  if (optional) {
    const others = code.object(entries.filter(([name]) => name !== optional?.name))
    lines.push(`if (${optional.read} === undefined) return ${others}`)
  }
  lines.push(`return ${code.object(entries)}`)
  return code.compileShared(code.addFunction(['variables'], lines)) as ReadArguments
}
