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
import { specifiedTest } from '../../leaf.ts'
import { isPromise } from '../../maybe-promise.ts'
import type { Complete, SelectedField } from './execution.ts'
import { Frame } from './frame.ts'

/** A field whose values are completed, and how the objects among them are. */
export interface CompletedField {
  readonly schema: GraphQLSchema
  readonly field: SelectedField
  readonly compileObject: (type: GraphQLObjectType) => Complete
}

/** The completion of the values of a field, as CompleteValue of the specification. */
export function compileCompletion(type: GraphQLOutputType, of: CompletedField): Complete {
  const { parentType, definition } = of.field
  const isNullable = !isNonNullType(type)
  const complete = compilePresent(isNullable ? type : type.ofType, of)
  return (execution, value, frame) => {
    if (value !== null && value !== undefined) {
      if (value instanceof Error) throw value
      return complete(execution, value, frame)
    }
    if (isNullable) return null
    throw new Error(`Cannot return null for non-nullable field ${parentType.name}.${definition.name}.`)
  }
}

type PresentType = Exclude<GraphQLOutputType, { readonly ofType: unknown }> | GraphQLList<GraphQLOutputType>

function compilePresent(type: PresentType, of: CompletedField): Complete {
  if (isListType(type)) return completeList(type, of)
  if (isLeafType(type)) return completeLeaf(type)
  if (isObjectType(type)) return lazily(() => of.compileObject(type))
  if (isAbstractType(type)) return completeAbstract(type, of)
  throw new TypeError(`${String(type)} is no type of an answer.`)
}

// Objects that never occur in answers are never compiled.
function lazily(compile: () => Complete): Complete {
  let compiled: Complete | undefined
  return (execution, value, frame) => {
    compiled ??= compile()
    return compiled(execution, value, frame)
  }
}

function completeLeaf(type: GraphQLLeafType): Complete {
  return (_, value) => {
    const serialized: unknown = type.serialize(value)
    if (serialized === null || serialized === undefined) {
      throw new Error(`The serialize function of ${type.name} gave ${String(serialized)} for a value.`)
    }
    return serialized
  }
}

function completeList({ ofType }: GraphQLList<GraphQLOutputType>, of: CompletedField): Complete {
  const { field } = of
  const isItemNullable = !isNonNullType(ofType)
  const complete = compileCompletion(ofType, of)
  const isFit = specifiedTest(ofType)
  return (execution, value, frame) => {
    const items = toArray(value, field)
    const out: unknown[] = []
    frame.out = out
    for (let index = 0; index < items.length; index += 1) {
      const item = items[index]
      out.push(
        isFit?.(item)
          ? item
          : execution.complete(complete, field, item, new Frame(frame, index, undefined, isItemNullable)),
      )
    }
    return out
  }
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
