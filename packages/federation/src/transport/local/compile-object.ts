import {
  defaultFieldResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLBoolean,
  type GraphQLField,
  type GraphQLFieldResolver,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLString,
  isAbstractType,
  isNonNullType,
  Kind,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql'
import { entry, GeneratedCode, property, quote } from '../../generated-code.ts'
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
  code.add(
    'const own = typeof source === "object" || typeof source === "function" ? source : {}',
    'let resolved, place',
  )
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
    addField(code, document, field, variable)
    entries.push(entry(responseKey, variable))
  }
  code.add(`return frame.out = { ${entries.join(', ')} }`)
  return code.compile(['execution', 'source', 'frame']) as CompleteObject
}

function addField(code: GeneratedCode, document: CompiledDocument, field: SelectedField, variable: string): void {
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
  const isFit = fitLeaf(definition.type)
  code.add(`let ${variable}`)
  if (resolve) {
    code.add(
      `place = ${newPlace}`,
      `try { resolved = ${code.refer(resolve)}(source, ${call}); ${variable} = ${isFit ? `${isFit('resolved')} ? resolved : ` : ''}${completed('resolved')} }`,
      `catch (error) { ${variable} = execution.fail(error, ${reference}, place) }`,
    )
    return
  }
  const method = `if (typeof resolved === "function") resolved = own${property('', definition.name)}(${call})`
  if (isFit) {
    code.add(
      `place = undefined`,
      `try { resolved = ${property('own', definition.name)}`,
      `if (${isFit('resolved')}) ${variable} = resolved`,
      `else { place = ${newPlace}; ${method}; ${variable} = ${completed('resolved')} } }`,
      `catch (error) { ${variable} = execution.fail(error, ${reference}, place ?? ${newPlace}) }`,
    )
    return
  }
  code.add(
    `place = ${newPlace}`,
    `try { resolved = ${property('own', definition.name)}; ${method}; ${variable} = ${completed('resolved')} }`,
    `catch (error) { ${variable} = execution.fail(error, ${reference}, place) }`,
  )
}

function ownResolver({ resolve }: GraphQLField<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> | null {
  return resolve && resolve !== defaultFieldResolver ? resolve : null
}

/** The test that a leaf value needs no serialisation, as code; null for every other type. */
function fitLeaf(type: GraphQLOutputType): ((value: string) => string) | null {
  const tests = new Map<unknown, (value: string) => string>([
    [GraphQLString, (value) => `typeof ${value} === "string"`],
    [GraphQLID, (value) => `typeof ${value} === "string"`],
    [GraphQLBoolean, (value) => `typeof ${value} === "boolean"`],
    [GraphQLInt, (value) => `(${value} | 0) === ${value}`],
    [GraphQLFloat, (value) => `typeof ${value} === "number" && Number.isFinite(${value})`],
  ])
  return tests.get((isNonNullType(type) ? type.ofType : type) as GraphQLLeafType) ?? null
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
