import {
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isUnionType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql'
import type { Selection } from '../plan/selection.ts'
import { oncePerSelection } from './once-per-selection.ts'

/** A field of the response for objects of one type, with everything the client selected below it. */
export interface ResponseField {
  readonly responseKey: string
  readonly name: string
  /** Where the value stands in the collected answer. */
  readonly key: string
  readonly type: GraphQLOutputType
  readonly selections: readonly Selection[]
}

/**
 * The fields that a selection means for objects of one type, in response order (CollectFields of the specification). For
 * an interface or union: the fields it means for objects that no fragment is about.
 * Worked out once per selection and type.
 */
export const collectFields = oncePerSelection(collectForType)

function collectForType(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  selections: readonly Selection[],
): readonly ResponseField[] {
  const fields = new Map<string, ResponseField & { selections: Selection[] }>()
  function collect(level: readonly Selection[]): void {
    for (const selection of level) {
      if (selection.kind === 'fragment') {
        if (applies(schema, selection.on, type)) collect(selection.selections)
        continue
      }
      const { responseKey, name, key } = selection
      const below = selection.selections ?? []
      const field = fields.get(responseKey)
      if (field) field.selections.push(...below)
      else fields.set(responseKey, { responseKey, name, key, type: typeOf(type, name), selections: [...below] })
    }
  }
  collect(selections)
  return [...fields.values()]
}

function applies(schema: GraphQLSchema, on: GraphQLCompositeType, type: GraphQLCompositeType): boolean {
  return on === type || (isAbstractType(on) && !isUnionType(type) && schema.isSubType(on, type))
}

const metaFields = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [field.name, field.type]),
)

function typeOf(type: GraphQLCompositeType, name: string): GraphQLOutputType {
  const found = metaFields.get(name) ?? (isUnionType(type) ? undefined : type.getFields()[name]?.type)
  if (!found) throw new TypeError(`${type.name} has no field ${name}.`)
  return found
}
