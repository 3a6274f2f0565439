import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { type CompletedField, compileCompletion } from './complete.ts'
import type { Complete } from './execution.ts'
import { Frame } from './frame.ts'

type ResolveReference = (reference: object, context: unknown, info: GraphQLResolveInfo) => unknown

interface Entity {
  readonly resolveReference: ResolveReference | undefined
  readonly complete: Complete
}

/** Whether a field is the `_entities` of a schema that @apollo/subgraph built. */
export function isEntitiesField({ name, type, resolve }: GraphQLField<unknown, unknown>): boolean {
  return name === '_entities' && String(type) === '[_Entity]!' && resolve !== undefined
}

/** Stands in for the resolver of `_entities`: its completion resolves the references itself. */
export function toRepresentations(
  _source: unknown,
  { representations }: { readonly [name: string]: unknown },
): unknown {
  return representations
}

/**
 * The completion of `_entities`: each representation is resolved by the `__resolveReference` of its type, and the entity is
 * completed as that type at once, where the resolver of @apollo/subgraph makes promises and asks for the type again.
 * References to interfaces go through that resolver.
 */
export function compileEntities(of: CompletedField): Complete {
  const { schema, field, objectsOf } = of
  const known = new Map<unknown, Entity>()
  const viaResolver = compileCompletion(field.definition.type, of)

  function find(typename: unknown): Entity | null {
    const entity = known.get(typename)
    if (entity) return entity
    const type = typeof typename === 'string' ? schema.getType(typename) : undefined
    if (isInterfaceType(type)) return null
    if (!isObjectType(type)) throw new Error(`There are no entities of the type ${String(typename)}.`)
    const made = { resolveReference: resolveReferenceOf(type), complete: completeNullable(objectsOf(type)) }
    known.set(typename, made)
    return made
  }

  return (execution, value, frame) => {
    const representations = value as readonly { readonly __typename?: unknown }[]
    const info = execution.infoOf(field, frame)
    const entities = representations.map(({ __typename }) => find(__typename))
    if (entities.includes(null)) {
      const resolved = field.definition.resolve?.(undefined, { representations }, execution.context, info)
      return execution.complete(viaResolver, field, resolved, frame)
    }
    const out: unknown[] = []
    frame.out = out
    for (const [index, entity] of entities.entries()) {
      const { resolveReference, complete } = entity as Entity
      const reference = representations[index] as object
      const resolved = resolveReference ? resolveReference(reference, execution.context, info) : reference
      const place = new Frame(frame, index, undefined, true)
      out.push(execution.complete(complete, field, resolved, place))
    }
    return out
  }
}

function completeNullable(complete: Complete): Complete {
  return (execution, value, frame) => {
    if (value instanceof Error) throw value
    // A plain value stands for an entity without fields, as in graphql-js.
    return value === null || value === undefined ? null : complete(execution, value, frame)
  }
}

function resolveReferenceOf(type: GraphQLObjectType): ResolveReference | undefined {
  const { apollo } = type.extensions as { apollo?: { subgraph?: { resolveReference?: ResolveReference } } }
  return apollo?.subgraph?.resolveReference
}
