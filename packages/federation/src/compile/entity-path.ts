import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner'
import { Failure } from '../execute/failure.ts'
import type { Row } from '../execute/row.ts'
import { unknownPlan } from './plan-errors.ts'

/** Finds the objects at one path of the collected answer; places that are null or failed hold none. */
export type Collect = (value: unknown, found: Row[]) => void

export function compilePath(path: readonly FlattenNodePathSegment[]): Collect {
  return path.reduceRight<Collect>(
    (next, segment) => compileSegment(segment, next),
    (value, found) => {
      if (isRow(value)) found.push(value)
    },
  )
}

function compileSegment(segment: FlattenNodePathSegment, next: Collect): Collect {
  if (segment === '@') {
    // The planner writes one "@" for a list of lists, too.
    const each: Collect = (value, found) => {
      if (Array.isArray(value)) for (const item of value) each(item, found)
      else next(value, found)
    }
    return each
  }
  if ('Field' in segment) {
    const key = segment.Field
    return (value, found) => {
      if (isRow(value)) next(value[key], found)
    }
  }
  if ('TypeCondition' in segment) {
    const types = new Set<unknown>(segment.TypeCondition)
    return (value, found) => {
      if (isRow(value) && types.has(value.__typename)) next(value, found)
    }
  }
  throw unknownPlan('a path segment')
}

/** The fields of a path, without lists and type conditions, as one comparable text. */
export function fieldsOfPath(path: readonly FlattenNodePathSegment[]): string {
  return path.map((segment) => (segment !== '@' && 'Field' in segment ? `${segment.Field}/` : '')).join('')
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Failure)
}
