import type {
  FlattenNodePathSegment,
  InputRewrite,
  OutputRewrite,
  RequiresSelection,
} from '@graphql-hive/router-query-planner'
import { absent, Failure, unfit } from '../execute/failure.ts'
import type { Row } from '../execute/row.ts'
import { type AnsweringSubgraph, failEntity, unavailable } from '../execute/settle.ts'
import { newList } from '../new-list.ts'
import { type AnswerShape, compileMerge } from './answer-shape.ts'
import { compilePath } from './entity-path.ts'
import { compileRepresentations, type IsOfType, type Representation } from './representations.ts'
import { compileRewrites, renameInShape } from './rewrites.ts'

// Few representations are found faster by looking through them than in a map.
const fewRepresentations = 8

/** The representations to send, each once, and the objects of the answer that wait for them. */
export class EntityGroup {
  readonly representations: Row[] = newList()
  readonly waiting: Row[] = newList()
  /** For each waiting object the place of its representation. */
  readonly places: number[] = newList()
  /** For each representation how it is sent, and what tells it from others that are sent so. */
  readonly #kinds: Representation[] = newList()
  readonly #identities: unknown[] = newList()
  #known: Map<Representation, Map<unknown, number>> | null = null

  add(entity: Row, representation: Row, of: Representation): void {
    const identity = of.identify(representation)
    let place = this.#find(of, identity)
    if (place === undefined) {
      place = this.representations.length
      this.representations.push(representation)
      this.#kinds.push(of)
      this.#identities.push(identity)
      this.#known?.get(of)?.set(identity, place)
    }
    this.waiting.push(entity)
    this.places.push(place)
  }

  #find(of: Representation, identity: unknown): number | undefined {
    const kinds = this.#kinds
    const identities = this.#identities
    const count = kinds.length
    if (count <= fewRepresentations) {
      for (let place = 0; place < count; place += 1) {
        if (identities[place] === identity && kinds[place] === of) return place
      }
      return undefined
    }
    this.#known ??= new Map()
    let known = this.#known.get(of)
    if (known === undefined) {
      known = new Map()
      for (let place = 0; place < count; place += 1) if (kinds[place] === of) known.set(identities[place], place)
      this.#known.set(of, known)
    }
    return known.get(identity)
  }
}

/** The entities of one `_entities` field: found at their paths before the fetch, filled after it. */
export interface Entities {
  readonly gather: (data: Row) => EntityGroup
  readonly distribute: (group: EntityGroup, answered: unknown, subgraph: AnsweringSubgraph) => void
}

interface EntitiesPlan {
  readonly paths: readonly (readonly FlattenNodePathSegment[])[]
  readonly requires: readonly RequiresSelection[]
  readonly inputRewrites: InputRewrite[] | undefined
  readonly outputRewrites: OutputRewrite[] | undefined
  readonly shape: AnswerShape
  /** Whether an entity that stands in several places needs objects of its own in each. */
  readonly copy: boolean
  readonly isOfType: IsOfType
}

export function compileEntities(plan: EntitiesPlan): Entities {
  const { shape, isOfType } = plan
  const paths = plan.paths.map(compilePath)
  const representationOf = compileRepresentations(plan.requires, isOfType)
  const prepare = compileRewrites(plan.inputRewrites, isOfType)
  const rename = compileRewrites(plan.outputRewrites, isOfType)
  renameInShape(shape, plan.outputRewrites)
  const merge = compileMerge(shape)
  const shared = { copy: false, isOfType }
  const own = { copy: plan.copy, isOfType }

  function represent(entity: Row, group: EntityGroup): void {
    const typename = entity.__typename
    if (typeof typename !== 'string') {
      failEntity(entity, shape, unfit)
      return
    }
    const of = representationOf(typename)
    if (of === null) return
    const representation = of.represent(entity)
    if (representation instanceof Failure) {
      failEntity(entity, shape, representation.here())
      return
    }
    prepare?.(representation)
    group.add(entity, representation, of)
  }

  return {
    gather(data) {
      const group = new EntityGroup()
      for (const visitPath of paths) visitPath(data, represent, group)
      return group
    },

    distribute({ representations, waiting, places }, answered, subgraph) {
      const fits = Array.isArray(answered) && answered.length === representations.length
      const failure = answered instanceof Failure ? answered.here() : new Failure([unavailable(subgraph)])
      if (fits && rename) for (const answer of answered) rename(answer)
      let last = -1
      for (let index = 0; index < waiting.length; index += 1) {
        const entity = waiting[index] as Row
        const place = places[index] as number
        const answer: unknown = fits ? answered[place] : failure
        if (typeof answer !== 'object' || answer === null || answer instanceof Failure || Array.isArray(answer)) {
          const isKnown = answer === null || answer instanceof Failure
          failEntity(entity, shape, answer === null ? absent : isKnown ? answer : new Failure([unavailable(subgraph)]))
          continue
        }
        // The places of new representations rise, so that a place which does not rise was written before.
        merge(entity, answer as Row, shape, place > last ? shared : own)
        if (place > last) last = place
      }
    },
  }
}
