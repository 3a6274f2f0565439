import {
  doTypesOverlap,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type OperationTypeNode,
} from 'graphql'
import { getOrAdd } from './get-or-add.ts'
import type { Selection } from './selection.ts'
import { maxTypeNeed, type TypeNeed, typeNeedOf } from './type-need.ts'

interface CanonicalSet {
  readonly parent: GraphQLCompositeType
  readonly fields: Map<string, { readonly text: string; readonly set: CanonicalSet | null }>
  readonly fragments: Map<string, CanonicalSet>
  typeNeed: TypeNeed
}

/**
 * The text of a canonical operation: equal selections are merged, fragments that cannot apply are dropped, and
 * `__typename` is asked for wherever the answer depends on a type that is only known when it is there.
 */
export function printCanonical(
  schema: GraphQLSchema,
  operation: OperationTypeNode,
  rootType: GraphQLCompositeType,
  selections: readonly Selection[],
  variableTypes: ReadonlyMap<string, string>,
): string {
  const root = emptySet(rootType)
  merge(schema, selections, root)
  const body = printSet(root)
  const used = new Set(Array.from(body.matchAll(/\$(\w+)/g), ([, name = '']) => name))
  const header = [...variableTypes].filter(([name]) => used.has(name)).map(([name, type]) => `$${name}: ${type}`)
  return `${operation}${header.length > 0 ? `(${header.join(', ')})` : ''} ${body}`
}

function emptySet(parent: GraphQLCompositeType): CanonicalSet {
  return { parent, fields: new Map(), fragments: new Map(), typeNeed: 'nowhere' }
}

function merge(schema: GraphQLSchema, selections: readonly Selection[], into: CanonicalSet): void {
  if (isAbstractType(into.parent)) {
    into.typeNeed = maxTypeNeed(into.typeNeed, typeNeedOf(schema, into.parent, selections))
  }
  for (const selection of selections) {
    if (selection.kind === 'fragment') {
      const { on } = selection
      if (
        on === into.parent ||
        (isObjectType(into.parent) && isAbstractType(on) && schema.isSubType(on, into.parent))
      ) {
        merge(schema, selection.selections, into)
      } else if (doTypesOverlap(schema, on, into.parent)) {
        merge(
          schema,
          selection.selections,
          getOrAdd(into.fragments, on.name, () => emptySet(on)),
        )
      }
      continue
    }
    if (selection.name === '__typename') continue
    const { set } = getOrAdd(into.fields, selection.key, () => ({
      text: selection.text,
      set: selection.selections ? emptySet(typeOf(into.parent, selection.name)) : null,
    }))
    if (set && selection.selections) merge(schema, selection.selections, set)
  }
}

function typeOf(parent: GraphQLCompositeType, fieldName: string): GraphQLCompositeType {
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[fieldName] : undefined
  const type = field && getNamedType(field.type)
  if (!isCompositeType(type)) throw new TypeError(`${parent.name}.${fieldName} holds no object.`)
  return type
}

function printSet({ fields, fragments, typeNeed }: CanonicalSet, isTypeNeeded = typeNeed === 'everywhere'): string {
  const parts = [...fields.values()].map(({ text, set }) => (set ? `${text} ${printSet(set)}` : text))
  const isNeededInFragments = typeNeed === 'fragments'
  for (const [on, set] of fragments) {
    const isEmpty = set.fields.size === 0 && set.fragments.size === 0
    if (isNeededInFragments || !isEmpty) parts.push(`... on ${on} ${printSet(set, isNeededInFragments)}`)
  }
  if (isTypeNeeded || parts.length === 0) parts.unshift('__typename')
  return `{ ${parts.join(' ')} }`
}
