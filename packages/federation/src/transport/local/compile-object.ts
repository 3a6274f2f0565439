import {
  defaultFieldResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isNonNullType,
  Kind,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql'
import { entry, GeneratedCode, property, quote } from '../../generated-code.ts'
import { specifiedTest } from '../../leaf.ts'
import { isPromise } from '../../maybe-promise.ts'
import { argumentsCode, type VariableTypes } from './arguments.ts'
import { addCompletion, type CompletedField } from './complete.ts'
import { addEntitiesCompletion, isEntitiesField } from './entities-field.ts'
import type { Complete, SelectedField } from './execution.ts'
import { Frame } from './frame.ts'

/** What all selections of one operation share while they are compiled. */
export interface CompiledDocument {
  readonly schema: GraphQLSchema
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly variableTypes: VariableTypes
}

/** Compiles a selection for the objects of one type. */
export function compileObject(
  document: CompiledDocument,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Complete {
  const code = new GeneratedCode()
  return code.compile(addObject(code, document, type, sets)) as Complete
}

/**
 * Adds the function that resolves the fields of an object in order and makes the answer's object in one go. Properties that
 * are read plainly and leaves that are fit for an answer as they are take no call at all.
 */
function addObject(
  code: GeneratedCode,
  document: CompiledDocument,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): string {
  const lines = [
    'const own = typeof source === "object" || typeof source === "function" ? source : {}',
    'let resolved, place',
  ]
  const entries: string[] = []
  for (const [responseKey, nodes] of collectFields(document, type, sets)) {
    const name = nodes[0].name.value
    if (name === '__typename') {
      entries.push(entry(responseKey, quote(type.name)))
      continue
    }
    const definition = type.getFields()[name]
    if (!definition) throw new TypeError(`${type.name} has no field ${name}.`)
    const variable = `v${entries.length}`
    const field: SelectedField = { responseKey, parentType: type, definition, nodes }
    lines.push(`let ${variable}`, ...resolveField(code, document, field, variable))
    entries.push(entry(responseKey, variable))
  }
  lines.push(`return frame.out = { ${entries.join(', ')} }`)
  return code.addFunction(['execution', 'source', 'frame'], lines)
}

function resolveField(
  code: GeneratedCode,
  document: CompiledDocument,
  field: SelectedField,
  variable: string,
): readonly string[] {
  const { definition, responseKey, parentType, nodes } = field
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  const of: CompletedField = {
    schema: document.schema,
    field,
    addObject: (type) => addObject(code, document, type, sets),
    compileObject: (type) => compileObject(document, type, sets),
  }
  const isEntities = isEntitiesField(definition)
  const resolve = ownResolver(definition)
  const complete = isEntities ? addEntitiesCompletion(code, of) : addCompletion(code, definition.type, of)
  const fit = specifiedTest(definition.type)

  const reference = code.refer(field)
  const makePlace = `place = new ${code.refer(Frame)}(frame, ${quote(responseKey)}, ${quote(parentType.name)}, ${!isNonNullType(definition.type)})`
  const args = argumentsCode(code, field, document.variableTypes)
  const call = `${args}, execution.context, execution.infoOf(${reference}, place)`
  const keepFit = fit ? `if (${code.refer(fit)}(resolved)) ${variable} = resolved\nelse ` : ''
  const completeAny = `${variable} = ${code.refer(isPromise)}(resolved) ? execution.wait(resolved, ${complete}, ${reference}, place) : ${complete}(execution, resolved, place)`
  const fail = `${variable} = execution.fail(error, ${reference}, place)`
  if (isEntities) {
    return [makePlace, `try { resolved = (${args}).representations; ${completeAny} }`, `catch (error) { ${fail} }`]
  }
  if (resolve) {
    return [
      makePlace,
      `try { resolved = ${code.refer(resolve)}(source, ${call})`,
      `${keepFit}${completeAny}`,
      `} catch (error) { ${fail} }`,
    ]
  }
  const read = property('own', definition.name)
  const callMethod = `if (typeof resolved === "function") resolved = ${read}(${call})`
  return fit
    ? [
        'place = undefined',
        `try { resolved = ${read}`,
        `${keepFit}{ ${makePlace}; ${callMethod}; ${completeAny} }`,
        `} catch (error) { if (place === undefined) ${makePlace}; ${fail} }`,
      ]
    : [makePlace, `try { resolved = ${read}; ${callMethod}; ${completeAny} }`, `catch (error) { ${fail} }`]
}

function ownResolver({ resolve }: GraphQLField<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> | null {
  return resolve && resolve !== defaultFieldResolver ? resolve : null
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
