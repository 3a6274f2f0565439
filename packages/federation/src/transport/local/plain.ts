import {
  defaultFieldResolver,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql'
import { CachePerSchema } from '../../bounded-cache.ts'
import { GeneratedCode, property, quote } from '../../generated-code.ts'
import { specifiedTest } from '../../leaf.ts'
import { newList } from '../../new-list.ts'
import { type CompiledDocument, collectFields } from './compiled-document.ts'

/** Completes a plain value: what an answer shows for it, or undefined when it needs a closer look. Never throws. */
export type CompletePlain = (value: unknown) => unknown

/** Compiles the completion of plain values of a type. Null when they are not all there is to it, as `addPlain` says. */
export function compilePlain(
  document: CompiledDocument,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
): CompletePlain | null {
  const code = new GeneratedCode()
  const name = addPlain(code, document, type, sets)
  return name === null ? null : (code.compile(`${name}`) as CompletePlain)
}

/**
 * Adds the function that completes plain values: leaves, and objects and lists of such values that are read without resolvers.
 * There is no place in them at which a resolver could ask for its path or a promise leave a gap, so that all of it is done
 * without an `Execution`; whatever turns out otherwise is left to the one that has it. Gives the function's name, or null
 * when the selection needs resolvers or the type of an object has to be found out.
 */
export function addPlain(
  code: GeneratedCode,
  document: CompiledDocument,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
): string | null {
  return isPlain(document, type, sets) ? writePlain(code, document, type, sets) : null
}

function isPlain(document: CompiledDocument, type: GraphQLOutputType, sets: readonly SelectionSetNode[]): boolean {
  if (isNonNullType(type) || isListType(type)) return isPlain(document, type.ofType, sets)
  if (isLeafType(type)) return true
  if (!isObjectType(type)) return false
  let hasFields = false
  for (const [, nodes] of collectFields(document, type, sets)) {
    const definition = type.getFields()[nodes[0].name.value]
    if (!definition) continue
    hasFields = true
    if (definition.resolve && definition.resolve !== defaultFieldResolver) return false
    if (!isPlain(document, definition.type, setsOf(nodes))) return false
  }
  // A type name alone says nothing about what the value is.
  return hasFields
}

function setsOf(nodes: readonly { readonly selectionSet?: SelectionSetNode | undefined }[]): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
}

function writePlain(
  code: GeneratedCode,
  document: CompiledDocument,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
): string {
  const nullable = isNonNullType(type) ? type.ofType : type
  if (isLeafType(nullable)) return code.refer(plainLeaf(nullable, nullable !== type))
  const whenNull = `if (value === null) return ${nullable === type ? 'null' : 'undefined'}`
  if (isListType(nullable)) {
    const complete = writePlain(code, document, nullable.ofType, sets)
    return code.addFunction(
      ['value'],
      [
        whenNull,
        'if (!Array.isArray(value)) return undefined',
        `const out = ${code.refer(newList)}()`,
        'for (let index = 0; index < value.length; index += 1) {',
        `const item = ${complete}(value[index])`,
        'if (item === undefined) return undefined',
        'out.push(item)',
        '}',
        'return out',
      ],
    )
  }
  if (!isObjectType(nullable)) throw new TypeError(`Values of ${nullable.name} are not plain.`)
  return code.refer(plainObject(document, nullable, sets, whenNull))
}

/** The functions of a schema by what they read, as many operations select the same of small objects. */
const plainObjects = new CachePerSchema<CompletePlain>(1_000)

function plainObject(
  document: CompiledDocument,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  whenNull: string,
): CompletePlain {
  const key = `${whenNull} ${describe(document, type, sets)}`
  const known = plainObjects.of(document.schema)
  const found = known.find(key)
  if (found) return found
  const code = new GeneratedCode()
  return known.keep(key, code.compile(writePlainObject(code, document, type, sets, whenNull)) as CompletePlain)
}

/** What a selection reads of the objects of a type, the same for each selection that reads the same in the same order. */
function describe(document: CompiledDocument, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): string {
  const fields = Array.from(collectFields(document, type, sets), ([responseKey, nodes]) => {
    const { value: name } = nodes[0].name
    const definition = type.getFields()[name]
    const below = definition && getNamedType(definition.type)
    return `${responseKey}:${name}${isObjectType(below) ? describe(document, below, setsOf(nodes)) : ''}`
  })
  return `${type.name}{${fields.join()}}`
}

function writePlainObject(
  code: GeneratedCode,
  document: CompiledDocument,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  whenNull: string,
): string {
  const lines: string[] = []
  const entries: [name: string, value: string][] = []
  for (const [responseKey, nodes] of collectFields(document, type, sets)) {
    const definition = type.getFields()[nodes[0].name.value]
    const variable = `v${entries.length}`
    entries.push([responseKey, definition ? variable : quote(type.name)])
    if (!definition) continue
    const read = property('value', definition.name)
    const fit = specifiedTest(definition.type)
    if (fit) {
      const isNull = isNonNullType(definition.type) ? '' : ` && ${variable} !== null`
      lines.push(`const ${variable} = ${read}`, `if (!${code.refer(fit)}(${variable})${isNull}) return undefined`)
    } else {
      const complete = writePlain(code, document, definition.type, setsOf(nodes))
      lines.push(`const ${variable} = ${complete}(${read})`, `if (${variable} === undefined) return undefined`)
    }
  }
  return code.addFunction(
    ['value'],
    [
      whenNull,
      'if (typeof value !== "object" || value instanceof Error) return undefined',
      // Reading can throw.
      'try {',
      'if (typeof value.then === "function") return undefined',
      ...lines,
      `return ${code.object(entries)}`,
      '} catch { return undefined }',
    ],
  )
}

/** One function for each leaf type, so that all operations run the same. */
const plainLeaves = new WeakMap<
  GraphQLLeafType,
  { readonly nullable: CompletePlain; readonly nonNull: CompletePlain }
>()

function plainLeaf(type: GraphQLLeafType, isNonNull: boolean): CompletePlain {
  let leaves = plainLeaves.get(type)
  if (!leaves) {
    const nonNull: CompletePlain = (value) => {
      if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined
      try {
        return type.serialize(value) ?? undefined
      } catch {
        return undefined
      }
    }
    leaves = { nonNull, nullable: (value) => (value === null ? null : nonNull(value)) }
    plainLeaves.set(type, leaves)
  }
  return isNonNull ? leaves.nonNull : leaves.nullable
}
