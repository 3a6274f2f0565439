import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLList,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { GeneratedCode } from '../../generated-code.ts'
import { specifiedTest } from '../../leaf.ts'
import { isPromise } from '../../maybe-promise.ts'
import { newList } from '../../new-list.ts'
import type { Complete, SelectedField } from './execution.ts'
import { Frame } from './frame.ts'
import type { CompletePlain } from './plain.ts'

/** A field whose values are completed, and how the objects among them are. */
export interface CompletedField {
  readonly schema: GraphQLSchema
  readonly field: SelectedField
  /** Adds the function that makes the answer's objects of one type; gives its name. */
  readonly addObject: (code: GeneratedCode, type: GraphQLObjectType) => string
  /** The same as a piece of its own, for types that are only known when a value is there. */
  readonly compileObject: (type: GraphQLObjectType) => Complete
  /** What completes plain values of this type, or null when there are none. */
  readonly compilePlain: (type: GraphQLOutputType) => CompletePlain | null
}

/** The completion of a field's values, compiled when it is first needed: most plain values are never completed in this way. */
export function completeLater(of: CompletedField): Complete {
  let compiled: Complete | undefined
  return (execution, value, frame) => {
    if (!compiled) {
      const code = new GeneratedCode()
      compiled = code.compile(addCompletion(code, of.field.definition.type, of)) as Complete
    }
    return compiled(execution, value, frame)
  }
}

/**
 * Adds the function that completes the values of a field, as CompleteValue of the specification, and gives its name. It is a
 * `Complete`.
 */
export function addCompletion(code: GeneratedCode, type: GraphQLOutputType, of: CompletedField): string {
  const { parentType, definition } = of.field
  const isNonNull = isNonNullType(type)
  const whenNull = isNonNull
    ? `${code.refer(refuseNull)}(${JSON.stringify(`${parentType.name}.${definition.name}`)})`
    : 'null'
  return code.addFunction(
    ['execution', 'value', 'frame'],
    [
      `if (value === null || value === undefined) return ${whenNull}`,
      'if (value instanceof Error) throw value',
      ...completePresent(code, isNonNull ? type.ofType : type, of),
    ],
  )
}

function refuseNull(place: string): never {
  throw new Error(`Cannot return null for non-nullable field ${place}.`)
}

type PresentType = Exclude<GraphQLOutputType, { readonly ofType: unknown }> | GraphQLList<GraphQLOutputType>

function completePresent(code: GeneratedCode, type: PresentType, of: CompletedField): readonly string[] {
  if (isListType(type)) return completeList(code, type, of)
  if (isLeafType(type)) return [`return ${code.refer(serializeWith(type))}(value)`]
  if (isObjectType(type)) return [`return ${of.addObject(code, type)}(execution, value, frame)`]
  if (isAbstractType(type)) return [`return ${code.refer(completeAbstract(type, of))}(execution, value, frame)`]
  throw new TypeError(`${String(type)} is no type of an answer.`)
}

function serializeWith(type: GraphQLLeafType): (value: unknown) => unknown {
  return (value) => {
    const serialized: unknown = type.serialize(value)
    if (serialized === null || serialized === undefined) {
      throw new Error(`The serialize function of ${type.name} gave ${String(serialized)} for a value.`)
    }
    return serialized
  }
}

function completeList(
  code: GeneratedCode,
  { ofType }: GraphQLList<GraphQLOutputType>,
  of: CompletedField,
): readonly string[] {
  const complete = addCompletion(code, ofType, of)
  const field = code.refer(of.field)
  const fit = specifiedTest(ofType)
  return [
    `const items = ${code.refer(toArray)}(value, ${field})`,
    `const out = frame.out = ${code.refer(newList)}()`,
    'for (let index = 0; index < items.length; index += 1) {',
    'let item = items[index]',
    ...(fit ? [`if (${code.refer(fit)}(item)) { out.push(item); continue }`] : []),
    `const place = new ${code.refer(Frame)}(frame, index, undefined, ${!isNonNullType(ofType)})`,
    `try { item = ${code.refer(isPromise)}(item) ? execution.wait(item, ${complete}, ${field}, place) : ${complete}(execution, item, place) }`,
    `catch (error) { item = execution.fail(error, ${field}, place) }`,
    'out.push(item)',
    '}',
    'return out',
  ]
}

function toArray(value: unknown, { parentType, definition }: SelectedField): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value === 'object' && value !== null && Symbol.iterator in value) {
    return Array.from(value as Iterable<unknown>)
  }
  throw new Error(`Expected Iterable, but did not find one for field "${parentType.name}.${definition.name}".`)
}

function completeAbstract(type: GraphQLAbstractType, { schema, field, compileObject }: CompletedField): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver
  const known = new Map<unknown, Complete>()
  function find(name: unknown): Complete {
    let complete = known.get(name)
    if (!complete) {
      const runtimeType = typeof name === 'string' ? schema.getType(name) : undefined
      if (!isObjectType(runtimeType) || !schema.isSubType(type, runtimeType)) {
        throw new Error(
          `A value of ${field.parentType.name}.${field.definition.name} is of no type that ${type.name} can be.`,
        )
      }
      complete = compileObject(runtimeType)
      known.set(name, complete)
    }
    return complete
  }
  return (execution, value, frame) => {
    const name = resolveType(value, execution.context, execution.infoOf(field, frame), type)
    if (!isPromise(name)) return find(name)(execution, value, frame)
    return execution.wait(name, (_, resolved) => find(resolved)(execution, value, frame), field, frame)
  }
}
