import {
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql'
import { Failure, unfit } from '../execute/failure.ts'
import { AnswerRow, type Row } from '../execute/row.ts'
import { compileLeaf } from '../leaf.ts'
import type { Selection } from '../plan/selection.ts'
import { collectFields } from './collect-fields.ts'
import { fieldsTypesOf } from './fields-type.ts'

type Path = readonly (string | number)[]

/** Why there is no value: an error says so already, its owner does not know the entity, or it is simply null. */
type Missing = 'reported' | 'absent' | 'null'

type Completed = { readonly value: unknown } | Missing

/**
 * The careful projection, for answers that the fast one found irregular: values that failed or do not fit become null,
 * nulls rise to where the schema allows them, and each error is added to `errors` with its path in the client's
 * operation. Null when the null rises above `row` itself.
 */
export function projectFailures(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  selections: readonly Selection[],
  row: Row,
  errors: GraphQLError[],
): Row | null {
  function completeObject(
    fieldsType: GraphQLCompositeType,
    selected: readonly Selection[],
    value: Row,
    path: Path,
  ): Completed {
    const given = value.__typename
    const typename = typeof given === 'string' ? given : fieldsType.name
    const projected: Row = new AnswerRow()
    let missing: Missing | null = null
    for (const field of collectFields(schema, fieldsType, selected)) {
      const completed =
        field.name === '__typename'
          ? { value: typename }
          : complete(
              field.type,
              field.selections,
              value[field.key],
              [...path, field.responseKey],
              () => `${typename}.${field.name}`,
            )
      if (typeof completed === 'object') projected[field.responseKey] = completed.value
      else missing = missing === 'reported' || completed === 'reported' ? 'reported' : 'null'
    }
    return missing ?? { value: projected }
  }

  function complete(
    fieldType: GraphQLOutputType,
    selected: readonly Selection[],
    value: unknown,
    path: Path,
    fieldName: () => string,
  ): Completed {
    if (!isNonNullType(fieldType)) {
      const completed = completeNullable(fieldType, selected, value, path, fieldName)
      return typeof completed === 'object' ? completed : { value: null }
    }
    const completed = completeNullable(fieldType.ofType, selected, value, path, fieldName)
    if (completed !== 'null') return completed
    const message = `Cannot return null for non-nullable field ${fieldName()}.`
    errors.push(new GraphQLError(message, { path, extensions: { code: 'NULL_NOT_ALLOWED' } }))
    return 'reported'
  }

  function completeNullable(
    fieldType: GraphQLOutputType,
    selected: readonly Selection[],
    value: unknown,
    path: Path,
    fieldName: () => string,
  ): Completed {
    if (value === null) return 'null'
    if (value === undefined) return report(unfit, path, selected)
    if (value instanceof Failure) return report(value, path, selected)
    if (isNonNullType(fieldType)) return complete(fieldType, selected, value, path, fieldName)
    if (isListType(fieldType)) {
      if (!Array.isArray(value)) return report(unfit, path, selected)
      const items = value.map((item, index) => complete(fieldType.ofType, selected, item, [...path, index], fieldName))
      const missing = items.filter((item) => typeof item === 'string')
      if (missing.length > 0) return missing.includes('reported') ? 'reported' : 'null'
      return { value: items.map((item) => (typeof item === 'object' ? item.value : null)) }
    }
    if (isLeafType(fieldType)) return compileLeaf(fieldType)(value) ? { value } : report(unfit, path, selected)
    if (typeof value !== 'object' || Array.isArray(value)) return report(unfit, path, selected)
    const object = value as Row
    const known = fieldsTypesOf(schema, fieldType, selected)(object.__typename)
    return known ? completeObject(known, selected, object, path) : report(unfit, path, selected)
  }

  function report({ reports }: Failure, path: Path, selected: readonly Selection[]): Missing {
    for (const { message, code, below } of reports) {
      errors.push(
        new GraphQLError(message, { path: [...path, ...toClientPath(below, selected)], extensions: { code } }),
      )
    }
    return reports.length > 0 ? 'reported' : 'absent'
  }

  const completed = completeObject(type, selections, row, [])
  return typeof completed === 'object' ? (completed.value as Row) : null
}

/** Translates a canonical path into the client's names, as far as the client selected it. */
function toClientPath(path: Path, selections: readonly Selection[]): Path {
  const translated: (string | number)[] = []
  let level = selections
  for (const part of path) {
    if (typeof part === 'number') {
      translated.push(part)
      continue
    }
    const field = findField(level, part)
    if (!field) break
    translated.push(field.responseKey)
    level = field.selections ?? []
  }
  return translated
}

function findField(selections: readonly Selection[], key: string): Extract<Selection, { kind: 'field' }> | undefined {
  for (const selection of selections) {
    const found =
      selection.kind === 'fragment'
        ? findField(selection.selections, key)
        : selection.key === key
          ? selection
          : undefined
    if (found) return found
  }
  return undefined
}
