import { type FieldNode, type GraphQLField, getArgumentValues, isNonNullType, Kind, type TypeNode } from 'graphql'
import { entry, GeneratedCode, property } from '../../generated-code.ts'

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
  const entries: string[] = []
  let optional: { readonly text: string; readonly read: string } | null = null
  for (const { name, defaultValue, type } of definition.args) {
    const value = given.get(name)
    const variable = value?.kind === Kind.VARIABLE ? value.name.value : null
    const read = variable === null ? '' : property('variables', variable)
    const usual = defaultValue === undefined ? 'undefined' : code.refer(defaultValue)
    if (value === undefined && defaultValue !== undefined) entries.push(entry(name, usual))
    else if (variable !== null && variableTypes.get(variable)?.kind === Kind.NON_NULL_TYPE)
      entries.push(entry(name, read))
    else if (isNonNullType(type) || (value && variable === null)) return evaluate
    else if (defaultValue !== undefined) entries.push(entry(name, `${read} === undefined ? ${usual} : ${read}`))
    else if (variable !== null) {
      if (optional) return evaluate
      optional = { text: entry(name, read), read }
      entries.push(optional.text)
    }
  }
  const all = `{ ${entries.join(', ')} }`
  // A variable that was not given leaves its argument away.
  const result = optional
    ? `${optional.read} === undefined ? { ${entries.filter((text) => text !== optional?.text).join(', ')} } : ${all}`
    : all
  return code.compile(code.addFunction(['variables'], [`return ${result}`])) as ReadArguments
}
