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
  /** The objects that wait, each followed by the place of its representation. */
  readonly waiting: (Row | number)[] = newList()
  /** How they are sent: all of them alike, or each one in its own way. */
  #kind: Representation | null = null
  #kinds: Representation[] | null = null
  #known: Map<Representation, Map<unknown, number>> | null = null

  add(entity: Row, representation: Row, of: Representation): void {
    let place = this.#find(of, of.identify(representation))
    if (place === undefined) {
      place = this.representations.length
      this.#append(representation, of)
    }
    this.waiting.push(entity, place)
  }

  #append(representation: Row, of: Representation): void {
    const { representations } = this
    this.#known?.get(of)?.set(of.identify(representation), representations.length)
    if (this.#kind === null) this.#kind = of
    else if (this.#kind !== of) this.#kinds ??= representations.map(() => this.#kind as Representation)
    this.#kinds?.push(of)
    representations.push(representation)
  }

  #find(of: Representation, identity: unknown): number | undefined {
    const { representations } = this
    if (representations.length <= fewRepresentations) {
      for (let place = 0; place < representations.length; place += 1) {
        if (this.#isKind(place, of) && of.identify(representations[place] as Row) === identity) return place
      }
      return undefined
    }
    this.#known ??= new Map()
    let known = this.#known.get(of)
    if (known === undefined) {
      known = new Map()
      for (let place = 0; place < representations.length; place += 1) {
        if (this.#isKind(place, of)) known.set(of.identify(representations[place] as Row), place)
      }
      this.#known.set(of, known)
    }
    return known.get(identity)
  }

  #isKind(place: number, of: Representation): boolean {
    return (this.#kinds === null ? this.#kind : this.#kinds[place]) === of
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
  /** The type of the entities, when it is known without looking at them. */
  readonly typename: string | null
  readonly isOfType: IsOfType
}

export function compileEntities(plan: EntitiesPlan): Entities {
  const { shape, typename: known, isOfType } = plan
  const paths = plan.paths.map(compilePath)
  const representationOf = compileRepresentations(plan.requires, isOfType)
  const prepare = compileRewrites(plan.inputRewrites, isOfType)
  const rename = compileRewrites(plan.outputRewrites, isOfType)
  renameInShape(shape, plan.outputRewrites)
  const merge = compileMerge(shape)
  const shared = { copy: false, isOfType }
  const own = { copy: plan.copy, isOfType }

  function represent(entity: Row, group: EntityGroup): void {
    const typename = known ?? entity.__typename
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

    distribute({ representations, waiting }, answered, subgraph) {
      const fits = Array.isArray(answered) && answered.length === representations.length
      const failure = fits ? null : answered instanceof Failure ? answered.here() : new Failure([unavailable(subgraph)])
      if (fits && rename) for (const answer of answered) rename(answer)
      let last = -1
      for (let index = 0; index < waiting.length; index += 2) {
        const entity = waiting[index] as Row
        const place = waiting[index + 1] as number
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
