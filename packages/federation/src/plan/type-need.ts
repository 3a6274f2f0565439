import { type GraphQLAbstractType, type GraphQLSchema, isObjectType, isUnionType } from 'graphql'
import { hidesTypes } from '../compose/api-schema.ts'
import type { FieldSelection, Selection } from './selection.ts'

/**
 * Where the type of an object behind an interface or union must be asked for, so that its answer can be read: nowhere, only
 * in the fragments on object types (an object without a type name is of none of them), or for every object.
 */
export type TypeNeed = 'nowhere' | 'fragments' | 'everywhere'

const order: readonly TypeNeed[] = ['nowhere', 'fragments', 'everywhere']

export function maxTypeNeed(a: TypeNeed, b: TypeNeed): TypeNeed {
  return order.indexOf(a) > order.indexOf(b) ? a : b
}

/**
 * Works out how little may be asked. To ask for a type is more than to ask for a name: a subgraph that knows an object only
 * by its interface cannot tell, so that another one is fetched from, and a field that is @provided may come without.
 */
export function typeNeedOf(
  schema: GraphQLSchema,
  parent: GraphQLAbstractType,
  selections: readonly Selection[],
): TypeNeed {
  if (hidesTypes(parent)) return 'everywhere'
  return selections.map((selection) => needOfSelection(schema, parent, selection)).reduce(maxTypeNeed, 'nowhere')
}

function needOfSelection(schema: GraphQLSchema, parent: GraphQLAbstractType, selection: Selection): TypeNeed {
  if (selection.kind === 'field') return dependsOnType(schema, parent, selection) ? 'everywhere' : 'nowhere'
  if (selection.on === parent) return typeNeedOf(schema, parent, selection.selections)
  return isObjectType(selection.on) ? 'fragments' : 'everywhere'
}

// A type may promise more about a field than its interface does, and then it also has other nulls.
function dependsOnType(schema: GraphQLSchema, parent: GraphQLAbstractType, { name }: FieldSelection): boolean {
  if (isUnionType(parent) || name === '__typename') return true
  const type = String(parent.getFields()[name]?.type)
  return schema.getPossibleTypes(parent).some((possible) => String(possible.getFields()[name]?.type) !== type)
}
