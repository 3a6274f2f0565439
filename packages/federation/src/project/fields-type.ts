import {
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql'
import { dependsOnType } from '../plan/depends-on-type.ts'
import type { Selection } from '../plan/selection.ts'

/** The type whose fields are read: that of the object, or an interface where the answer does not depend on the object. */
export type FieldsType = GraphQLObjectType | GraphQLInterfaceType

const known = new WeakMap<readonly Selection[], Map<GraphQLCompositeType, FieldsType | null>>()

/**
 * The type whose fields answer a selection whatever object stands in a place of `type`, and null when that depends on the
 * object. Worked out once per selection and type.
 */
export function fieldsTypeOf(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  selections: readonly Selection[],
): FieldsType | null {
  if (isObjectType(type)) return type
  let byType = known.get(selections)
  if (!byType) {
    byType = new Map()
    known.set(selections, byType)
  }
  let found = byType.get(type)
  if (found === undefined) {
    const depends = isUnionType(type) || selections.some((selection) => dependsOnType(schema, type, selection))
    found = depends ? null : type
    byType.set(type, found)
  }
  return found
}

/** Whether an object whose fields are read as those of `type` may have this type name. */
export function mayBeNamed(schema: GraphQLSchema, type: FieldsType, typename: unknown): boolean {
  if (typename === type.name) return true
  const named = isInterfaceType(type) && typeof typename === 'string' ? schema.getType(typename) : undefined
  // A subgraph that knows only an interface answers the name of the interface.
  return isInterfaceType(type) && (isObjectType(named) || isInterfaceType(named)) && schema.isSubType(type, named)
}
