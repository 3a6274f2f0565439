import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql'
import { getOrAdd } from './get-or-add.ts'

/** What a field without arguments is called in canonical operations, and so in the answers of subgraphs. */
export type CanonicalName = (field: GraphQLField<unknown, unknown>) => string

/** What a supergraph says about the names of fields, hidden ones included. */
export interface FieldNaming {
  /** The types that some subgraph knows by a key, which can stand beside each other in one fetch. */
  readonly entities: ReadonlySet<string>
  /** The names of the fields in keys, requirements and provisions: plans ask for these by themselves, under their names. */
  readonly inFieldSets: ReadonlySet<string>
}

/**
 * Gives each field name of a schema a short one, as answers repeat names for every object, and a name one for each shape when other
 * types in the same place call something else alike. What plans ask for by themselves keeps its name, so that it is
 * asked for once. The names depend on the schema alone: what several operations select is the same operation below it.
 */
export function nameFields(schema: GraphQLSchema, { entities, inFieldSets }: FieldNaming): CanonicalName {
  const ambiguous = ambiguousNames(schema, entities)
  const identityOf: CanonicalName = (field) =>
    ambiguous.has(field.name) ? `${field.name} ${shapeOf(field)}` : field.name
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    (isObjectType(type) || isInterfaceType(type)) && !isIntrospectionType(type) ? Object.values(type.getFields()) : [],
  )
  const taken = new Set([...inFieldSets, ...fields.map(({ name }) => name)])
  const names = new Map<string, string>()
  let count = 0
  for (const identity of [...new Set(fields.map(identityOf))].toSorted()) {
    if (inFieldSets.has(identity)) continue
    let name: string
    do name = `_${(count++).toString(36)}`
    while (taken.has(name))
    names.set(identity, name)
  }
  return (field) => names.get(identityOf(field)) ?? field.name
}

// Two types that can stand in one place may call fields of different shapes alike. The planner's own names for these
// clash when there are several of them. What such types call alike is a place of its own, for the types of these fields.
function ambiguousNames(schema: GraphQLSchema, entities: ReadonlySet<string>): ReadonlySet<string> {
  const fieldTypes = new Map<string, Set<string>>()
  const shapes = new Map<string, string>()
  const ambiguous = new Set<string>()
  const mixed = new Set(entities)
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) for (const { name } of [type, ...schema.getPossibleTypes(type)]) mixed.add(name)
  }
  for (const typeName of mixed) {
    const type = schema.getType(typeName)
    if (!(isObjectType(type) || isInterfaceType(type))) continue
    for (const field of Object.values(type.getFields())) {
      const known = shapes.get(field.name)
      if (known === undefined) shapes.set(field.name, shapeOf(field))
      else if (known !== shapeOf(field)) ambiguous.add(field.name)
      const holds = getNamedType(field.type)
      if (!isCompositeType(holds)) continue
      const others = getOrAdd(fieldTypes, field.name, () => new Set<string>()).add(holds.name)
      // A set that grows while it is walked is walked to its new end.
      if (others.size > 1) for (const other of others) mixed.add(other)
    }
  }
  return ambiguous
}

/**
 * What two fields must have in common to answer under one name: lists, nulls and leaves are the same. Which objects they
 * hold may differ, as an interface and a type that implements it may say it differently about one field.
 */
function shapeOf({ type }: GraphQLField<unknown, unknown>): string {
  const { name } = getNamedType(type)
  return isCompositeType(getNamedType(type)) ? String(type).replace(name, '{}') : String(type)
}
