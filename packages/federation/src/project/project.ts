import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { absent, Failure } from '../execute/failure.ts'
import { AnswerRow, type Row } from '../execute/row.ts'
import type { Selection } from '../plan/selection.ts'
import { collectFields } from './collect-fields.ts'
import { compileLeaf } from './leaf.ts'

/** Answered instead of a projection when a value needs a closer look: it failed, is missing, or does not fit its type. */
export const irregular = Symbol('irregular')

type Project = (value: unknown) => unknown

/**
 * Compiles the fast projection of objects of one type into the client's shape. It gives the final answer whenever
 * everything is where and what the schema promises, and `irregular` at the first thing that is not. It gives null for an
 * entity that its owner does not know, when a field of it must not be null.
 */
export function compileProjection(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  selections: readonly Selection[],
): (row: Row) => Row | null | typeof irregular {
  const fields = collectFields(schema, type, selections)
  const typename = type.name
  const responseKeys = fields.map(({ responseKey }) => responseKey)
  const keys = fields.map(({ key }) => key)
  const projects = fields.map((field) =>
    field.name === '__typename' ? () => typename : compileValue(schema, field.type, field.selections),
  )
  const count = fields.length
  return (row) => {
    const given = row.__typename
    if (given !== undefined && given !== typename) return irregular
    const projected: Row = new AnswerRow()
    let isKnown = true
    for (let index = 0; index < count; index += 1) {
      const value = (projects[index] as Project)(row[keys[index] as string])
      if (value === irregular) return irregular
      if (value === absent) isKnown = false
      else projected[responseKeys[index] as string] = value
    }
    return isKnown ? projected : null
  }
}

function compileValue(schema: GraphQLSchema, type: GraphQLOutputType, selections: readonly Selection[]): Project {
  if (isNonNullType(type)) {
    const project = compileNullable(schema, type.ofType, selections)
    return (value) => project(value) ?? irregular
  }
  const project = compileNullable(schema, type, selections)
  return (value) => {
    const projected = project(value)
    return projected === absent ? null : projected
  }
}

/** Projects a value and passes on null and `absent`, whatever the place of the value allows. */
function compileNullable(schema: GraphQLSchema, type: GraphQLOutputType, selections: readonly Selection[]): Project {
  const project = compilePresent(schema, type, selections)
  return (value) => (value === null || value === absent ? value : project(value))
}

function compilePresent(schema: GraphQLSchema, type: GraphQLOutputType, selections: readonly Selection[]): Project {
  if (isListType(type)) return compileList(compileValue(schema, type.ofType, selections))
  if (isLeafType(type)) {
    const isLeaf = compileLeaf(type)
    return (value) => (value !== undefined && isLeaf(value) ? value : irregular)
  }
  if (isObjectType(type)) {
    const project = lazily(() => compileProjection(schema, type, selections))
    return (value) => (isRow(value) ? project()(value) : irregular)
  }
  const projections = new Map<unknown, (row: Row) => unknown>()
  for (const possible of isAbstractType(type) ? schema.getPossibleTypes(type) : []) {
    const project = lazily(() => compileProjection(schema, possible, selections))
    projections.set(possible.name, (row) => project()(row))
  }
  return (value) => {
    const project = isRow(value) ? projections.get(value.__typename) : undefined
    return project ? project(value as Row) : irregular
  }
}

function compileList(project: Project): Project {
  return (value) => {
    if (!Array.isArray(value)) return irregular
    const items: unknown[] = new Array(value.length)
    for (let index = 0; index < value.length; index += 1) {
      const item = project(value[index])
      if (item === irregular || item === absent) return irregular
      items[index] = item
    }
    return items
  }
}

// Most combinations of types never occur in answers, so that a projection is compiled when its first object comes by.
function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Failure)
}
