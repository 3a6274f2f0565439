import type { FieldRequiresNode, RequiresSelection } from '@graphql-hive/router-query-planner'
import { Failure, unfit } from '../execute/failure.ts'
import type { Row } from '../execute/row.ts'
import { unknownPlan } from './plan-errors.ts'

/**
 * Makes the representation of an entity. Null when the entity is of a type that the fetch is not about; a Failure when
 * something it requires failed, because a value computed from a guess would be a wrong answer.
 */
export type Represent = (entity: Row) => Row | Failure | null

/** Says whether an object type is, or implements, a type. */
export type IsOfType = (typename: string, type: string) => boolean

type Fill = (source: Row, into: Row) => Failure | null

export function compileRepresentation(requires: readonly RequiresSelection[], isOfType: IsOfType): Represent {
  assertKnown(requires)
  const byType = new Map<string, Fill | null>()
  return (entity) => {
    const typename = entity.__typename
    if (typeof typename !== 'string') return unfit
    let fill = byType.get(typename)
    if (fill === undefined) {
      const fields = fieldsFor(typename, requires, isOfType)
      fill = fields.length > 0 ? compileFill(fields, isOfType) : null
      byType.set(typename, fill)
    }
    if (!fill) return null
    const representation: Row = {}
    return fill(entity, representation) ?? representation
  }
}

function fieldsFor(typename: string, requires: readonly RequiresSelection[], isOfType: IsOfType): FieldRequiresNode[] {
  return requires.flatMap((selection) => {
    if (selection.kind === 'Field') return [selection]
    if (selection.kind !== 'InlineFragment') throw unknownPlan('a requirement')
    return isOfType(typename, selection.typeCondition) ? fieldsFor(typename, selection.selections, isOfType) : []
  })
}

function compileFill(fields: readonly FieldRequiresNode[], isOfType: IsOfType): Fill {
  const fills = fields.map(({ name, alias, selections }): Fill => {
    const key = alias ?? name
    const copy = selections ? compileCopy(selections, isOfType) : (value: unknown) => value
    return (source, into) => {
      const value = source[name]
      if (value === undefined) return unfit
      const copied = value === null || value instanceof Failure ? value : copy(value)
      if (copied instanceof Failure) return copied
      into[key] = copied
      return null
    }
  })
  return (source, into) => {
    for (const fill of fills) {
      const failure = fill(source, into)
      if (failure) return failure
    }
    return null
  }
}

function compileCopy(selections: readonly RequiresSelection[], isOfType: IsOfType): (value: unknown) => unknown {
  const byType = new Map<unknown, Fill>()
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
    const into: Row = {}
    return fill(row, into) ?? into
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
