import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { GeneratedCode } from '../../generated-code.ts'
import { isPromise } from '../../maybe-promise.ts'
import { newList } from '../../new-list.ts'
import { addCompletion, type CompletedField } from './complete.ts'
import type { Complete } from './execution.ts'
import { Frame } from './frame.ts'
import type { CompletePlain } from './plain.ts'
import { seenArguments } from './seen-arguments.ts'

type ResolveReference = (reference: object, context: unknown, info: GraphQLResolveInfo | undefined) => unknown

interface Representation {
  readonly __typename?: unknown
}

interface Entity {
  readonly typename: unknown
  readonly resolveReference: ResolveReference | undefined
  readonly seesInfo: boolean
  readonly plain: CompletePlain | null
  readonly complete: Complete
}

/** Whether a field is the `_entities` of a schema that @apollo/subgraph built. */
export function isEntitiesField({ name, type, resolve }: GraphQLField<unknown, unknown>): boolean {
  return name === '_entities' && String(type) === '[_Entity]!' && resolve !== undefined
}

/**
 * The completion of `_entities` from its representations: each is resolved by the `__resolveReference` of its type, and the entity
 * is completed as that type at once, where the resolver of @apollo/subgraph makes promises and asks for the type again.
 * References to interfaces go through that resolver.
 */
export function compileEntities(of: CompletedField): Complete {
  const { schema, field, compileObject, compilePlain } = of
  const known = new Map<unknown, Entity>()
  const code = new GeneratedCode()
  let compiled: Complete | undefined
  const viaResolver: Complete = (execution, value, frame) => {
    compiled ??= code.compile(addCompletion(code, field.definition.type, of)) as Complete
    return compiled(execution, value, frame)
  }
  let last: Entity | undefined
  function find(typename: unknown): Entity | null {
    // Those of one type follow each other.
    if (last !== undefined && last.typename === typename) return last
    last = known.get(typename)
    if (last) return last
    const type = typeof typename === 'string' ? schema.getType(typename) : undefined
    if (isInterfaceType(type)) return null
    if (!isObjectType(type)) throw new Error(`There are no entities of the type ${String(typename)}.`)
    const resolveReference = resolveReferenceOf(type)
    const made = {
      typename,
      resolveReference,
      seesInfo: resolveReference !== undefined && seenArguments(resolveReference) > 2,
      plain: compilePlain(type),
      complete: completeEntity(compileObject(type)),
    }
    known.set(typename, made)
    return made
  }

  const isInterface = ({ __typename }: Representation) => find(__typename) === null

  return (execution, value, frame) => {
    const representations = value as readonly Representation[]
    if (representations.some(isInterface)) {
      const info = execution.infoOf(field, frame)
      const resolved = field.definition.resolve?.(undefined, { representations }, execution.context, info)
      return isPromise(resolved)
        ? execution.wait(resolved, viaResolver, field, frame)
        : viaResolver(execution, resolved, frame)
    }
    let info: GraphQLResolveInfo | undefined
    const out: unknown[] = newList()
    frame.out = out
    for (let index = 0; index < representations.length; index += 1) {
      const reference = representations[index] as Representation
      const { resolveReference, seesInfo, plain, complete } = find(reference.__typename) as Entity
      if (seesInfo) info ??= execution.infoOf(field, frame)
      const resolved = resolveReference ? resolveReference(reference, execution.context, info) : reference
      out.push(
        plain?.(resolved) ?? execution.complete(complete, field, resolved, new Frame(frame, index, undefined, true)),
      )
    }
    return out
  }
}

function completeEntity(complete: Complete): Complete {
  return (execution, value, frame) => {
    if (value === null || value === undefined) return null
    if (value instanceof Error) throw value
    return complete(execution, value, frame)
  }
}

function resolveReferenceOf(type: GraphQLObjectType): ResolveReference | undefined {
  const { apollo } = type.extensions as { apollo?: { subgraph?: { resolveReference?: ResolveReference } } }
  return apollo?.subgraph?.resolveReference
}
