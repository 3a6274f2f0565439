import type { FetchNodePathSegment, FetchRewrite } from '@graphql-hive/router-query-planner'
import { Failure } from '../execute/failure.ts'
import type { Row } from '../execute/row.ts'
import type { AnswerShape } from './answer-shape.ts'
import { unknownPlan } from './plan-errors.ts'
import type { IsOfType } from './representations.ts'

/** Changes an object in place. */
export type Rewrite = (value: unknown) => void

/**
 * Compiles what the planner wants changed in a representation before it is sent (ValueSetter), or in an answer before it
 * is merged (KeyRenamer). Null when there is nothing to change.
 */
export function compileRewrites(rewrites: readonly FetchRewrite[] | undefined, isOfType: IsOfType): Rewrite | null {
  if (!rewrites || rewrites.length === 0) return null
  const compiled = rewrites.map((rewrite) => compileRewrite(rewrite, isOfType))
  return (value) => {
    for (const rewrite of compiled) rewrite(value)
  }
}

function compileRewrite(rewrite: FetchRewrite, isOfType: IsOfType): Rewrite {
  if ('KeyRenamer' in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer
    return compileChange(path, isOfType, (row, key) => {
      row[renameKeyTo] = row[key]
      delete row[key]
    })
  }
  const setter = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite.kind === 'ValueSetter' ? rewrite : null
  if (!setter) throw unknownPlan('a rewrite')
  return compileChange(setter.path, isOfType, (row, key) => {
    row[key] = setter.setValueTo
  })
}

function compileChange(
  path: readonly FetchNodePathSegment[],
  isOfType: IsOfType,
  change: (row: Row, key: string) => void,
): Rewrite {
  const [segment, ...rest] = path
  if (!segment) throw unknownPlan('a rewrite')
  if ('TypenameEquals' in segment) {
    const next = compileChange(rest, isOfType, change)
    return forEachRow((row) => {
      const typename = row.__typename
      if (typeof typename === 'string' && segment.TypenameEquals.some((type) => isOfType(typename, type))) next(row)
    })
  }
  if (!('Key' in segment)) throw unknownPlan('a rewrite')
  const key = segment.Key
  if (rest.length === 0) {
    return forEachRow((row) => {
      if (row[key] !== undefined) change(row, key)
    })
  }
  const next = compileChange(rest, isOfType, change)
  return forEachRow((row) => next(row[key]))
}

function forEachRow(visit: (row: Row) => void): Rewrite {
  const rewrite: Rewrite = (value) => {
    if (Array.isArray(value)) value.forEach(rewrite)
    else if (typeof value === 'object' && value !== null && !(value instanceof Failure)) visit(value as Row)
  }
  return rewrite
}

/** Adds the new names to the shape of an answer, so that objects below a renamed key are still merged as objects. */
export function renameInShape(shape: AnswerShape, rewrites: readonly FetchRewrite[] | undefined): void {
  for (const rewrite of rewrites ?? []) {
    if (!('KeyRenamer' in rewrite)) continue
    const keys = rewrite.KeyRenamer.path.flatMap((segment) => ('Key' in segment ? [segment.Key] : []))
    let level: AnswerShape | null | undefined = shape
    for (const key of keys.slice(0, -1)) level = level?.get(key)
    const below = level?.get(keys.at(-1) ?? '')
    if (below !== undefined) level?.set(rewrite.KeyRenamer.renameKeyTo, below)
  }
}
