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
import { type Complete, type Execution, isPromise, type SelectedField } from './execution.ts'
import { Frame } from './frame.ts'

/** Makes the answer's object for a source of one object type. */
export type CompleteObject = (execution: Execution, source: unknown, frame: Frame) => object

/** Finds the compiled form of the selection below a field, for objects of one type. */
export type ObjectsOf = (type: GraphQLObjectType) => CompleteObject

/** What values of one field are completed with. */
export interface CompletedField {
  readonly schema: GraphQLSchema
  readonly field: SelectedField
  readonly objectsOf: ObjectsOf
}

/** The completion of the values of a field, as the specification's CompleteValue. */
export function compileCompletion(type: GraphQLOutputType, of: CompletedField): Complete {
  const { parentType, definition } = of.field
  const isNullable = !isNonNullType(type)
  const complete = compilePresent(isNullable ? type : type.ofType, of)
  return (execution, value, frame) => {
    if (value instanceof Error) throw value
    if (value !== null && value !== undefined) return complete(execution, value, frame)
    if (isNullable) return null
    throw new Error(`Cannot return null for non-nullable field ${parentType.name}.${definition.name}.`)
  }
}

function compilePresent(
  type: Exclude<GraphQLOutputType, { readonly ofType: unknown }> | GraphQLList<GraphQLOutputType>,
  of: CompletedField,
): Complete {
  if (isListType(type)) return compileList(type, of)
  if (isLeafType(type)) return compileLeaf(type)
  if (isObjectType(type)) {
    const complete = of.objectsOf(type)
    return complete
  }
  if (isAbstractType(type)) return compileAbstract(type, of)
  throw new TypeError(`${String(type)} is no type of an answer.`)
}

function compileLeaf(type: GraphQLLeafType): Complete {
  return (_, value) => {
    const serialized: unknown = type.serialize(value)
    if (serialized === null || serialized === undefined) {
      throw new Error(`The serialize function of ${type.name} gave ${String(serialized)} for a value.`)
    }
    return serialized
  }
}

function compileList({ ofType }: GraphQLList<GraphQLOutputType>, of: CompletedField): Complete {
  const { field } = of
  const isItemNullable = !isNonNullType(ofType)
  const complete = compileCompletion(ofType, of)
  return (execution, value, frame) => {
    const items = toArray(value, field)
    const out: unknown[] = []
    frame.out = out
    for (let index = 0; index < items.length; index += 1) {
      out.push(execution.complete(complete, field, items[index], new Frame(frame, index, undefined, isItemNullable)))
    }
    return out
  }
}

function toArray(value: unknown, { parentType, definition }: SelectedField): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value === 'object' && value !== null && Symbol.iterator in value)
    return Array.from(value as Iterable<unknown>)
  throw new Error(`Expected Iterable, but did not find one for field "${parentType.name}.${definition.name}".`)
}

function compileAbstract(type: GraphQLAbstractType, { schema, field, objectsOf }: CompletedField): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver
  const known = new Map<unknown, CompleteObject>()
  function find(name: unknown): CompleteObject {
    let complete = known.get(name)
    if (!complete) {
      const runtimeType = typeof name === 'string' ? schema.getType(name) : undefined
      if (!isObjectType(runtimeType) || !schema.isSubType(type, runtimeType)) {
        throw new Error(
          `A value of ${field.parentType.name}.${field.definition.name} is of no type that ${type.name} can be.`,
        )
      }
      complete = objectsOf(runtimeType)
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
