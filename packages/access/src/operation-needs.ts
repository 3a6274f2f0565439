import type { Permission } from '@regiograaf/identity'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { accessOf, isMachinery } from './declared-access.ts'

/** Fields of an operation that take the same permission; null is for what nobody may ask for. */
export interface Need {
  readonly permission: Permission | null
  /** Coordinates, in the order in which the operation names them first. */
  readonly fields: readonly string[]
}

/**
 * Everything that an operation asks for, by the permission that it takes. A field counts under whatever alias, in whatever
 * fragment, and also where @skip or @include leaves it out; on an interface it counts as the field of each type that
 * can stand there. Fields that the schema does not have are left to whoever validates.
 */
export function listNeeds(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Need[] {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const needs = new Map<Permission | null, Set<string>>()
  // A selection says the same wherever it stands on the same types, so that fragments within fragments are read once.
  const read = new Map<SelectionSetNode, Set<string>>()

  function isRead(selectionSet: SelectionSetNode, types: readonly GraphQLObjectType[]): boolean {
    const key = types.map(({ name }) => name).join()
    const keys = read.get(selectionSet) ?? new Set()
    read.set(selectionSet, keys)
    if (keys.has(key)) return true
    keys.add(key)
    return false
  }

  function readField(type: GraphQLObjectType, name: string): GraphQLNamedType | null {
    const field = type.getFields()[name]
    if (!field) return null
    if (!isMachinery(name) && !isMachinery(type.name)) {
      const permission = accessOf(type).get(name) ?? null
      const fields = needs.get(permission) ?? new Set()
      needs.set(permission, fields.add(`${type.name}.${name}`))
    }
    return getNamedType(field.type)
  }

  function readSelections(selectionSet: SelectionSetNode, types: readonly GraphQLObjectType[]): void {
    if (types.length === 0 || isRead(selectionSet, types)) return
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FIELD) {
        const found = types.flatMap((type) => readField(type, selection.name.value) ?? [])
        for (const result of new Set(found)) {
          if (selection.selectionSet) readSelections(selection.selectionSet, objectTypesOf(schema, result))
        }
        continue
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
      if (!fragment) continue
      const condition = fragment.typeCondition?.name.value
      readSelections(fragment.selectionSet, condition === undefined ? types : narrow(schema, types, condition))
    }
  }

  const root = schema.getRootType(operation.operation)
  if (root) readSelections(operation.selectionSet, [root])
  return [...needs].map(([permission, fields]) => ({ permission, fields: [...fields] }))
}

function narrow(schema: GraphQLSchema, types: readonly GraphQLObjectType[], condition: string): GraphQLObjectType[] {
  const allowed = new Set(objectTypesOf(schema, schema.getType(condition)))
  return types.filter((type) => allowed.has(type))
}

function objectTypesOf(schema: GraphQLSchema, type: GraphQLNamedType | undefined): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type]
  return isAbstractType(type) ? schema.getPossibleTypes(type) : []
}
