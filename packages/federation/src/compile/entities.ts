import type {
  FlattenNodePathSegment,
  InputRewrite,
  OutputRewrite,
  RequiresSelection,
} from '@graphql-hive/router-query-planner'
import { absent, Failure, unfit } from '../execute/failure.ts'
import type { Row } from '../execute/row.ts'
import { type AnsweringSubgraph, failEntity, unavailable } from '../execute/settle.ts'
import { type AnswerShape, compileMerge } from './answer-shape.ts'
import { compilePath } from './entity-path.ts'
import { compileRepresentations, type IsOfType } from './representations.ts'
import { compileRewrites, renameInShape } from './rewrites.ts'

/** The representations to send, each once, and for each the objects of the answer that wait for it. */
export interface EntityGroup {
  readonly representations: Row[]
  readonly waiting: Row[][]
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
  const first = { copy: false, isOfType }
  const others = { copy: plan.copy, isOfType }

  return {
    gather(data) {
      const representations: Row[] = []
      const waiting: Row[][] = []
      const indexes = new Map<string, number>()
      const add = (entity: Row) => {
        const typename = entity.__typename
        if (typeof typename !== 'string') return failEntity(entity, shape, unfit)
        const of = representationOf(typename)
        if (of === null) return
        const representation = of.represent(entity)
        if (representation instanceof Failure) return failEntity(entity, shape, representation.here())
        prepare?.(representation)
        const identity = of.identify(representation)
        const index = indexes.get(identity)
        if (index === undefined) {
          indexes.set(identity, representations.length)
          representations.push(representation)
          waiting.push([entity])
        } else waiting[index]?.push(entity)
      }
      for (const visitPath of paths) visitPath(data, add)
      return { representations, waiting }
    },

    distribute({ waiting }, answered, subgraph) {
      const fits = Array.isArray(answered) && answered.length === waiting.length
      const failure = answered instanceof Failure ? answered.here() : new Failure([unavailable(subgraph)])
      for (const [index, entities] of waiting.entries()) {
        const answer: unknown = fits ? answered[index] : failure
        if (typeof answer !== 'object' || answer === null || answer instanceof Failure || Array.isArray(answer)) {
          const why =
            answer === null ? absent : answer instanceof Failure ? answer : new Failure([unavailable(subgraph)])
          for (const entity of entities) failEntity(entity, shape, why)
          continue
        }
        rename?.(answer)
        for (let place = 0; place < entities.length; place += 1) {
          merge(entities[place] as Row, answer as Row, place > 0 ? others : first)
        }
      }
    },
  }
}
