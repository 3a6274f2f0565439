import { type GraphQLAbstractType, type GraphQLSchema, isUnionType } from 'graphql'
import { hidesTypes } from '../compose/api-schema.ts'
import type { Selection } from './selection.ts'

/**
 * Whether something selected of an object behind an interface or union can only be answered when its type is known. Where
 * it need not be, asking for the type would be more than asking for a name: the subgraph that has the object may not know
 * its type, and another one would have to be fetched from.
 */
export function dependsOnType(schema: GraphQLSchema, parent: GraphQLAbstractType, selection: Selection): boolean {
  if (selection.kind === 'fragment') {
    return selection.on !== parent || selection.selections.some((below) => dependsOnType(schema, parent, below))
  }
  if (isUnionType(parent) || selection.name === '__typename' || hidesTypes(parent)) return true
  const { name } = selection
  const type = String(parent.getFields()[name]?.type)
  // A type may promise more about a field than the interface does, and then it also has other nulls.
  return schema.getPossibleTypes(parent).some((possible) => String(possible.getFields()[name]?.type) !== type)
}
