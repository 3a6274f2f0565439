import {
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import type { Selection } from '../plan/selection.ts'
import { typeNeedOf } from '../plan/type-need.ts'
import { oncePerSelection } from './once-per-selection.ts'

/** Gives the type whose fields an object is read by, or undefined when an object of that type name does not fit. */
export type FieldsTypes = (typename: unknown) => GraphQLCompositeType | undefined

/**
 * Says how the objects in a place of `type` are read. One whose type was not needed may come without a type name, and is
 * read by what the interface itself says. Worked out once per selection and type.
 */
export const fieldsTypesOf = oncePerSelection((schema, type, selections): FieldsTypes => {
  const types = isObjectType(type)
    ? new Map([undefined, type.name].map((typename) => [typename, type]))
    : abstractTypes(schema, type, selections)
  return (typename) => types.get(typename as string | undefined)
})

function abstractTypes(
  schema: GraphQLSchema,
  type: GraphQLAbstractType,
  selections: readonly Selection[],
): ReadonlyMap<string | undefined, GraphQLCompositeType> {
  const types = new Map<string | undefined, GraphQLCompositeType>()
  for (const possible of schema.getPossibleTypes(type)) types.set(possible.name, possible)
  const need = typeNeedOf(schema, type, selections)
  if (need !== 'everywhere') types.set(undefined, type)
  // A subgraph that knows only an interface answers the name of the interface.
  if (need === 'nowhere' && isInterfaceType(type)) {
    for (const { name } of [type, ...schema.getImplementations(type).interfaces]) types.set(name, type)
  }
  return types
}
