import {
  defaultFieldResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isNonNullType,
  isScalarType,
  Kind,
  type SelectionSetNode,
  specifiedScalarTypes,
  typeFromAST,
} from 'graphql'
import { entry, GeneratedCode, property, quote } from '../../generated-code.ts'
import { type IsLeaf, specifiedLeafs } from '../../leaf.ts'
import { type CompleteObject, compileCompletion } from './complete.ts'
import { compileEntities, isEntitiesField, toRepresentations } from './entities-field.ts'
import { isPromise, type SelectedField } from './execution.ts'
import { Frame } from './frame.ts'

/** What all selections of one operation share while they are compiled. */
export interface CompiledDocument {
  readonly schema: GraphQLSchema
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  /** How many fields were numbered so far. */
  fieldCount: number
}

/**
 * Compiles a selection for the objects of one type: a function that resolves the fields in order and makes the answer's
 * object in one go. Properties that are read plainly and leaves that are fit for JSON as they are take no call at all.
 */
export function compileObject(
  document: CompiledDocument,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): CompleteObject {
  const code = new GeneratedCode()
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
    const field: SelectedField = { index: document.fieldCount, responseKey, parentType: type, definition, nodes }
    document.fieldCount += 1
    const variable = `v${entries.length}`
    lines.push(`let ${variable}`, ...resolveField(code, document, field, variable))
    entries.push(entry(responseKey, variable))
  }
  lines.push(`return frame.out = { ${entries.join(', ')} }`)
  return code.compile(code.addFunction(['execution', 'source', 'frame'], lines)) as CompleteObject
}

function resolveField(
  code: GeneratedCode,
  document: CompiledDocument,
  field: SelectedField,
  variable: string,
): readonly string[] {
  const { definition, responseKey, parentType, nodes } = field
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  const isEntities = isEntitiesField(definition)
  const of = { schema: document.schema, field, objectsOf: lazily((type) => compileObject(document, type, sets)) }
  const complete = isEntities ? compileEntities(of) : compileCompletion(definition.type, of)
  const reference = code.refer(field)
  const newPlace = `new ${code.refer(Frame)}(frame, ${quote(responseKey)}, ${quote(parentType.name)}, ${!isNonNullType(definition.type)})`
  const completed = (value: string) =>
    `${code.refer(isPromise)}(${value}) ? execution.wait(${value}, ${code.refer(complete)}, ${reference}, place) : ${code.refer(complete)}(execution, ${value}, place)`
  const call = `execution.argumentsOf(${reference}), execution.context, execution.infoOf(${reference}, place)`
  const resolve = isEntities ? toRepresentations : ownResolver(definition)
  const fit = fitLeaf(definition.type)
  const isFit = fit && `${code.refer(fit)}(resolved)`
  if (resolve) {
    return [
      `place = ${newPlace}`,
      `try { resolved = ${code.refer(resolve)}(source, ${call}); ${variable} = ${isFit ? `${isFit} ? resolved : ` : ''}${completed('resolved')} }`,
      `catch (error) { ${variable} = execution.fail(error, ${reference}, place) }`,
    ]
  }
  const method = `if (typeof resolved === "function") resolved = own${property('', definition.name)}(${call})`
  if (isFit) {
    return [
      `place = undefined`,
      `try { resolved = ${property('own', definition.name)}`,
      `if (${isFit}) ${variable} = resolved`,
      `else { place = ${newPlace}; ${method}; ${variable} = ${completed('resolved')} } }`,
      `catch (error) { ${variable} = execution.fail(error, ${reference}, place ?? ${newPlace}) }`,
    ]
  }
  return [
    `place = ${newPlace}`,
    `try { resolved = ${property('own', definition.name)}; ${method}; ${variable} = ${completed('resolved')} }`,
    `catch (error) { ${variable} = execution.fail(error, ${reference}, place) }`,
  ]
}

function ownResolver({ resolve }: GraphQLField<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> | null {
  return resolve && resolve !== defaultFieldResolver ? resolve : null
}

/** The test that a value needs no serialisation; null for types that always need it. */
function fitLeaf(type: GraphQLOutputType): IsLeaf | null {
  const nullable = isNonNullType(type) ? type.ofType : type
  return isScalarType(nullable) && specifiedScalarTypes.includes(nullable)
    ? (specifiedLeafs.get(nullable.name) ?? null)
    : null
}

function lazily(compile: (type: GraphQLObjectType) => CompleteObject): (type: GraphQLObjectType) => CompleteObject {
  return (type) => {
    let compiled: CompleteObject | undefined
    return (execution, source, frame) => {
      compiled ??= compile(type)
      return compiled(execution, source, frame)
    }
  }
}

type FieldNodes = [FieldNode, ...FieldNode[]]

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
