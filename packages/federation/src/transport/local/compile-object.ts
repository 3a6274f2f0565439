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
import { entry, GeneratedCode, property, quote } from '../../generated-code.ts'
import { specifiedTest } from '../../leaf.ts'
import { compileArguments, type VariableTypes } from './arguments.ts'
import { compileCompletion } from './complete.ts'
import { compileEntities, isEntitiesField } from './entities-field.ts'
import type { Complete, SelectedField } from './execution.ts'
import { readProperty, resolveField, Thrown } from './resolve-field.ts'

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
  const lines = ['const own = typeof source === "object" || typeof source === "function" ? source : {}', 'let value']
  const entries: string[] = []
  for (const [responseKey, nodes] of collectFields(document, type, sets)) {
    const name = nodes[0].name.value
    if (name === '__typename') {
      entries.push(entry(responseKey, quote(type.name)))
      continue
    }
    const definition = type.getFields()[name]
    if (!definition) throw new TypeError(`${type.name} has no field ${name}.`)
    const field = selectField(document, { responseKey, parentType: type, definition, nodes })
    const variable = `v${entries.length}`
    lines.push(...fieldCode(code, field, variable))
    entries.push(entry(responseKey, variable))
  }
  lines.push(`return frame.out = { ${entries.join(', ')} }`)
  return code.compile(code.addFunction(['execution', 'source', 'frame'], lines)) as Complete
}

function selectField(
  document: CompiledDocument,
  selected: Pick<SelectedField, 'responseKey' | 'parentType' | 'definition' | 'nodes'>,
): SelectedField {
  const { definition, nodes } = selected
  const { resolve } = definition
  const isEntities = isEntitiesField(definition)
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  const field: SelectedField = {
    ...selected,
    isNullable: !isNonNullType(definition.type),
    resolve: isEntities || resolve === defaultFieldResolver ? null : (resolve ?? null),
    readArguments: compileArguments(definition, nodes[0], document.variableTypes),
    complete: (execution, value, frame) => complete(execution, value, frame),
  }
  const of = {
    schema: document.schema,
    field,
    compileObject: (type: GraphQLObjectType) => compileObject(document, type, sets),
  }
  const complete = isEntities ? compileEntities(of) : compileCompletion(definition.type, of)
  return field
}

function fieldCode(code: GeneratedCode, field: SelectedField, variable: string): readonly string[] {
  const { definition, resolve } = field
  const reference = code.refer(field)
  if (resolve) {
    return [`const ${variable} = ${code.refer(resolveField)}(execution, source, ${reference}, frame)`]
  }
  // The completion of `_entities` resolves the references itself.
  const place = isEntitiesField(definition)
    ? `${reference}.readArguments(execution.variables).representations`
    : property('own', definition.name)
  const read = `${code.refer(readProperty)}(execution, own, value, ${reference}, frame)`
  const isFit = specifiedTest(definition.type)
  return [
    `try { value = ${place} } catch (error) { value = new ${code.refer(Thrown)}(error) }`,
    `const ${variable} = ${isFit ? `${code.refer(isFit)}(value) ? value : ${read}` : read}`,
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
