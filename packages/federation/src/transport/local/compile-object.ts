import {
  defaultFieldResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isNonNullType,
  Kind,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql'
import { GeneratedCode, property, quote } from '../../generated-code.ts'
import { specifiedTest } from '../../leaf.ts'
import { isPromise } from '../../maybe-promise.ts'
import { compileArguments, type VariableTypes } from './arguments.ts'
import { addCompletion, type CompletedField } from './complete.ts'
import { compileEntities, isEntitiesField } from './entities-field.ts'
import type { Complete, SelectedField } from './execution.ts'
import { Frame } from './frame.ts'
import { readLeaf, Thrown } from './read-leaf.ts'

/** What all selections of one operation share while they are compiled. */
export interface CompiledDocument {
  readonly schema: GraphQLSchema
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly variableTypes: VariableTypes
}

/**
 * Compiles a selection for the objects of one type: a function that resolves the fields in order and makes the answer's
 * object in one go. Leaves that are read plainly and fit for an answer as they are take no call at all.
 */
export function compileObject(
  document: CompiledDocument,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Complete {
  const code = new GeneratedCode()
  return code.compile(writeObject(code, document, type, sets)) as Complete
}

/** Adds the function to a piece of code that has room for it, or refers to a piece of its own. */
function addObject(
  code: GeneratedCode,
  document: CompiledDocument,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): string {
  if (code.hasRoom) return writeObject(code, document, type, sets)
  let compiled: Complete | undefined
  const complete: Complete = (execution, source, frame) => {
    compiled ??= compileObject(document, type, sets)
    return compiled(execution, source, frame)
  }
  return code.refer(complete)
}

function writeObject(
  code: GeneratedCode,
  document: CompiledDocument,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): string {
  const lines = [
    'const own = typeof source === "object" || typeof source === "function" ? source : {}',
    'let value, place',
  ]
  const entries: [name: string, value: string][] = []
  for (const [responseKey, nodes] of collectFields(document, type, sets)) {
    const name = nodes[0].name.value
    if (name === '__typename') {
      entries.push([responseKey, quote(type.name)])
      continue
    }
    const definition = type.getFields()[name]
    if (!definition) throw new TypeError(`${type.name} has no field ${name}.`)
    const { resolve } = definition
    const field: SelectedField = {
      responseKey,
      parentType: type,
      definition,
      nodes,
      isNullable: !isNonNullType(definition.type),
      resolve: resolve && resolve !== defaultFieldResolver ? resolve : null,
      readArguments: compileArguments(definition, nodes[0], document.variableTypes),
    }
    const variable = `v${entries.length}`
    lines.push(...fieldCode(code, document, field, variable))
    entries.push([responseKey, variable])
  }
  lines.push(`return frame.out = ${code.object(entries)}`)
  return code.addFunction(['execution', 'source', 'frame'], lines)
}

/** The lines that leave in a constant what an answer shows for a field. They never throw. */
function fieldCode(
  code: GeneratedCode,
  document: CompiledDocument,
  field: SelectedField,
  variable: string,
): readonly string[] {
  const { definition, nodes, resolve, responseKey, parentType, isNullable } = field
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  const of: CompletedField = {
    schema: document.schema,
    field,
    addObject: (code, type) => addObject(code, document, type, sets),
    compileObject: (type) => compileObject(document, type, sets),
  }
  const isEntities = isEntitiesField(definition)
  const complete = isEntities ? code.refer(compileEntities(of)) : addCompletion(code, definition.type, of)
  const reference = code.refer(field)
  const call = `${reference}.readArguments(execution.variables), execution.context, execution.infoOf(${reference}, place)`
  const read = property('own', definition.name)
  const value = isEntities
    ? // Its completion resolves the references itself.
      `${reference}.readArguments(execution.variables).representations`
    : resolve
      ? `${code.refer(resolve)}(source, ${call})`
      : read
  const fit = specifiedTest(definition.type)
  const isFit = fit ? `${code.refer(fit)}(value)` : null
  if (!resolve && isFit) {
    return [
      `try { value = ${read} } catch (error) { value = new ${code.refer(Thrown)}(error) }`,
      `const ${variable} = ${isFit} ? value : ${code.refer(readLeaf)}(execution, own, value, ${reference}, ${complete}, frame)`,
    ]
  }
  return [
    `place = new ${code.refer(Frame)}(frame, ${quote(responseKey)}, ${quote(parentType.name)}, ${isNullable})`,
    `let ${variable}`,
    `try { value = ${value}`,
    ...(resolve || isEntities ? [] : [`if (typeof value === "function") value = ${read}(${call})`]),
    `${variable} = ${isFit ? `${isFit} ? value : ` : ''}${code.refer(isPromise)}(value) ? execution.wait(value, ${complete}, ${reference}, place) : ${complete}(execution, value, place)`,
    `} catch (error) { ${variable} = execution.fail(error, ${reference}, place) }`,
  ]
}

type FieldNodes = [FieldNode, ...FieldNode[]]

/** CollectFields of the specification, for a document without conditions. */
function collectFields(
  { schema, fragments }: CompiledDocument,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, FieldNodes> {
  const fields = new Map<string, FieldNodes>()
  const visited = new Set<string>()
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const responseKey = node.alias?.value ?? node.name.value
        const nodes = fields.get(responseKey)
        if (nodes) nodes.push(node)
        else fields.set(responseKey, [node])
        continue
      }
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        if (visited.has(node.name.value)) continue
        visited.add(node.name.value)
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments[node.name.value]
      if (!fragment) continue
      const on = fragment.typeCondition ? typeFromAST(schema, fragment.typeCondition) : type
      if (on === type || (isAbstractType(on) && schema.isSubType(on, type))) collect(fragment.selectionSet)
    }
  }
  for (const set of sets) collect(set)
  return fields
}
