import type { FieldRequiresNode, RequiresSelection } from '@graphql-hive/router-query-planner'
import { Failure, unfit } from '../execute/failure.ts'
import type { Row } from '../execute/row.ts'
import { GeneratedCode, property, quote } from '../generated-code.ts'
import { unknownPlan } from './plan-errors.ts'

/** How the entities of one object type are sent. */
export interface Representation {
  /** Gives a Failure when something it requires failed, because a value computed from a guess would be a wrong answer. */
  readonly represent: (entity: Row) => Row | Failure
  /** A value that two representations of this type share only when they are equal. */
  readonly identify: (representation: Row) => unknown
}

/** Finds how entities of a type are sent; null for types that the fetch is not about. */
export type RepresentationsByType = (typename: string) => Representation | null

/** Says whether an object type is, or implements, a type. */
export type IsOfType = (typename: string, type: string) => boolean

export function compileRepresentations(
  requires: readonly RequiresSelection[],
  isOfType: IsOfType,
): RepresentationsByType {
  assertKnown(requires)
  const byType = new Map<string, Representation | null>()
  return (typename) => {
    let representation = byType.get(typename)
    if (representation === undefined) {
      const fields = fieldsFor(typename, requires, isOfType)
      representation =
        fields.length > 0
          ? { represent: compileFill(fields, isOfType, typename), identify: compileIdentity(fields) }
          : null
      byType.set(typename, representation)
    }
    return representation
  }
}

function fieldsFor(typename: string, requires: readonly RequiresSelection[], isOfType: IsOfType): FieldRequiresNode[] {
  return requires.flatMap((selection) => {
    if (selection.kind === 'Field') return [selection]
    if (selection.kind !== 'InlineFragment') throw unknownPlan('a requirement')
    return isOfType(typename, selection.typeCondition) ? fieldsFor(typename, selection.selections, isOfType) : []
  })
}

/** Compiles the copy of required fields. Where `typename` is given the type name is that, whether it was asked for or not. */
function compileFill(
  fields: readonly FieldRequiresNode[],
  isOfType: IsOfType,
  typename?: string,
): Representation['represent'] {
  const code = new GeneratedCode()
  const isFailure = (variable: string) => `${variable} instanceof ${code.refer(Failure)}`
  const lines: string[] = []
  const entries = new Map<string, string>()
  for (const [index, { name, alias, selections }] of fields.entries()) {
    if (name === '__typename' && typename !== undefined) {
      entries.set(alias ?? name, quote(typename))
      continue
    }
    const variable = `v${index}`
    lines.push(
      `let ${variable} = ${property('source', name)}`,
      `if (${variable} === undefined) return ${code.refer(unfit)}`,
    )
    if (selections) {
      const copy = code.refer(compileCopy(selections, isOfType))
      lines.push(`if (${variable} !== null && !(${isFailure(variable)})) ${variable} = ${copy}(${variable})`)
    }
    lines.push(`if (${isFailure(variable)}) return ${variable}`)
    entries.set(alias ?? name, variable)
  }
  lines.push(`return ${code.object(entries)}`)
  return code.compileShared(code.addFunction(['source'], lines)) as Representation['represent']
}

function compileIdentity(fields: readonly FieldRequiresNode[]): Representation['identify'] {
  if (fields.some(({ selections }) => selections)) return JSON.stringify
  const keys = new Set(fields.map(({ name, alias }) => alias ?? name))
  keys.delete('__typename')
  const [key = '__typename', ...others] = keys
  const code = new GeneratedCode()
  const values = [key, ...others].map((name) => property('representation', name))
  // A scalar is its own identity.
  const whole = others.length === 0 ? values : values.map((value) => `${code.refer(identifyLeaf)}(${value})`)
  const identity = code.addFunction(['representation'], [`return ${whole.join(' + ')}`])
  return code.compileShared(identity) as Representation['identify']
}

function identifyLeaf(value: unknown): string {
  return typeof value === 'string' ? `${value.length}:${value}` : `${JSON.stringify(value)},`
}

function compileCopy(selections: readonly RequiresSelection[], isOfType: IsOfType): (value: unknown) => unknown {
  const byType = new Map<unknown, (row: Row) => Row | Failure>()
  const copy = (value: unknown): unknown => {
    if (value === null || value instanceof Failure) return value
    if (Array.isArray(value)) {
      const items = value.map(copy)
      return items.find((item) => item instanceof Failure) ?? items
    }
    if (typeof value !== 'object') return unfit
    const row = value as Row
    const typename = row.__typename
    let fill = byType.get(typename)
    if (!fill) {
      fill = compileFill(fieldsFor(typeof typename === 'string' ? typename : '', selections, isOfType), isOfType)
      byType.set(typename, fill)
    }
    return fill(row)
  }
  return copy
}

function assertKnown(requires: readonly RequiresSelection[]): void {
  for (const selection of requires) {
    if (selection.kind === 'Field') assertKnown(selection.selections ?? [])
    else if (selection.kind === 'InlineFragment' && !selection.skipIf && !selection.includeIf)
      assertKnown(selection.selections)
    else throw unknownPlan('a requirement')
  }
}
