import type { GraphQLCompositeType, GraphQLSchema } from 'graphql'
import type { Selection } from '../plan/selection.ts'

type OfSelection<Value> = (schema: GraphQLSchema, type: GraphQLCompositeType, selections: readonly Selection[]) => Value

/** Works something out once per selection and type, and remembers it for as long as the selection lives. */
export function oncePerSelection<Value extends object>(workOut: OfSelection<Value>): OfSelection<Value> {
  const known = new WeakMap<readonly Selection[], Map<GraphQLCompositeType, Value>>()
  return (schema, type, selections) => {
    let byType = known.get(selections)
    if (!byType) {
      byType = new Map()
      known.set(selections, byType)
    }
    let value = byType.get(type)
    if (!value) {
      value = workOut(schema, type, selections)
      byType.set(type, value)
    }
    return value
  }
}
