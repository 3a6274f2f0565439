import type {
  FlattenNodePathSegment,
  InputRewrite,
  OutputRewrite,
  RequiresSelection,
} from '@graphql-hive/router-query-planner'
import { absent, Failure } from '../execute/failure.ts'
import type { Row } from '../execute/row.ts'
import { type AnsweringSubgraph, failEntity, unavailable } from '../execute/settle.ts'
import { type AnswerShape, mergeAnswer } from './answer-shape.ts'
import { compilePath } from './entity-path.ts'
import { compileRepresentation, type IsOfType } from './representations.ts'
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
  const represent = compileRepresentation(plan.requires, isOfType)
  const prepare = compileRewrites(plan.inputRewrites, isOfType)
  const rename = compileRewrites(plan.outputRewrites, isOfType)
  renameInShape(shape, plan.outputRewrites)
  const first = { copy: false, isOfType }
  const others = { copy: plan.copy, isOfType }

  return {
    gather(data) {
      const found: Row[] = []
      for (const collect of paths) collect(data, found)
      const representations: Row[] = []
      const waiting: Row[][] = []
      const indexes = new Map<string, number>()
      for (const entity of found) {
        const representation = represent(entity)
        if (representation === null) continue
        if (representation instanceof Failure) {
          failEntity(entity, shape, representation.here())
          continue
        }
        prepare?.(representation)
        const identity = JSON.stringify(representation)
        const index = indexes.get(identity)
        if (index === undefined) {
          indexes.set(identity, representations.length)
          representations.push(representation)
          waiting.push([entity])
        } else waiting[index]?.push(entity)
      }
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
        for (const [place, entity] of entities.entries()) {
          mergeAnswer(entity, answer as Row, shape, place > 0 ? others : first)
        }
      }
    },
  }
}
