import type {
  BatchFetchNode,
  FetchNode,
  FlattenNodePathSegment,
  PlanNode,
  QueryPlan,
} from '@graphql-hive/router-query-planner'
import type { FailureReport } from '../execute/failure.ts'
import type { Row } from '../execute/row.ts'
import { type AnsweringSubgraph, settleAnswer } from '../execute/settle.ts'
import { GeneratedCode, property } from '../generated-code.ts'
import { goOn, isPromise, type MaybePromise } from '../maybe-promise.ts'
import type { SupergraphFacts } from '../plan/planner-graph.ts'
import type { Variables } from '../plan/selection.ts'
import type { ReadScope, SubgraphTransport } from '../transport/transport.ts'
import { type AnswerShape, answerShapeOf, compileMerge } from './answer-shape.ts'
import { compileEntities, type Entities, type EntityGroup } from './entities.ts'
import { fieldsOfPath } from './entity-path.ts'
import { findKnownTypes, type KnownTypes } from './known-types.ts'
import { assertAliasesAreRead, unknownPlan } from './plan-errors.ts'
import type { IsOfType } from './representations.ts'
import { compileRewrites, renameInShape } from './rewrites.ts'

/** One execution of a plan: what it collects and what every fetch of it is given. */
export interface PlanRun {
  readonly data: Row
  readonly variables: Variables
  readonly context: unknown
  /** When it is aborted no fetch is started any more, and those under way count as failed. */
  readonly signal: AbortSignal | undefined
  /** Errors of subgraphs that no place in the data could be found for. */
  readonly unplaced: FailureReport[]
  /** Replaced after every change, so that no later read comes from before it. */
  readScope: ReadScope
}

/** Runs a plan, or a part of one, and writes what it finds into `run.data`. Never rejects because of a subgraph. */
export type PlanStep = (run: PlanRun) => MaybePromise<void>

/** What plans of one supergraph are compiled against. */
export interface PlanTarget {
  readonly transports: ReadonlyMap<string, SubgraphTransport>
  readonly clientErrorCodes: ReadonlySet<string>
  readonly onFault: AnsweringSubgraph['onFault']
  readonly facts: SupergraphFacts
  readonly isOfType: IsOfType
}

/**
 * Compiles a query plan into one function. Throws OPERATION_NOT_SUPPORTED, before anything of the plan can run, when it
 * holds a node or a form that this executor does not know.
 */
export function compilePlan(plan: QueryPlan, target: PlanTarget): PlanStep {
  assertAliasesAreRead(plan)
  if (!plan.node) return () => {}
  const entityPaths = collectEntityPaths(plan.node)
  const isWrittenBelow = (path: readonly FlattenNodePathSegment[]) => {
    const fields = fieldsOfPath(path)
    return entityPaths.some((other) => other.length > fields.length && other.startsWith(fields))
  }
  return compileNode(plan.node, { ...target, isWrittenBelow, known: findKnownTypes(plan.node, target.facts) })
}

interface CompileTarget extends PlanTarget {
  /** Whether some fetch of the plan writes below the entities of this path. */
  readonly isWrittenBelow: (path: readonly FlattenNodePathSegment[]) => boolean
  readonly known: KnownTypes
}

function compileNode(node: PlanNode, target: CompileTarget): PlanStep {
  switch (node.kind) {
    case 'Sequence':
      return compileSequence(node.nodes.map((child) => compileNode(child, target)))
    case 'Parallel': {
      return compileParallel(node.nodes.map((child) => compileNode(child, target)))
    }
    case 'Fetch':
      return compileRootFetch(node, target)
    case 'Flatten':
      if (node.node.kind !== 'Fetch') throw unknownPlan(`a ${node.node.kind} below a path`)
      return compileEntityFetch(node.node, node.path, target)
    case 'BatchFetch':
      return compileBatchFetch(node, target)
    default:
      throw unknownPlan(`a step of the kind ${String(node.kind)}`)
  }
}

function compileSequence(steps: readonly PlanStep[]): PlanStep {
  const runFrom = (start: number, run: PlanRun): MaybePromise<void> => {
    for (let index = start; index < steps.length; index += 1) {
      const running = steps[index]?.(run)
      if (running) return running.then(() => runFrom(index + 1, run))
    }
  }
  return (run) => runFrom(0, run)
}

function compileParallel(steps: readonly PlanStep[]): PlanStep {
  return (run) => {
    const running: Promise<void>[] = []
    for (const step of steps) {
      const promise = step(run)
      if (promise) running.push(promise)
    }
    return running.length > 0 ? Promise.all(running).then(() => {}) : undefined
  }
}

function compileRootFetch(node: FetchNode, target: CompileTarget): PlanStep {
  if (node.requires && node.requires.length > 0) throw unknownPlan('an entity fetch without a path')
  const fetch = compileFetch(node, target)
  const shape = answerShapeOf(node.operation)
  const rename = compileRewrites(node.outputRewrites, target.isOfType)
  const mergedShape = answerShapeOf(node.operation)
  renameInShape(mergedShape, node.outputRewrites)
  // The planner may leave input rewrites here. They are about representations, and a fetch from the root sends none.
  const merge = compileMerge(mergedShape)
  const rules = { copy: false, isOfType: target.isOfType }
  const changes = node.operationKind === 'mutation'
  return (run) =>
    goOn(fetch.send(run, []), (delivered) => {
      const answer = settleAnswer(delivered, shape, fetch.subgraph, run.unplaced)
      rename?.(answer)
      merge(run.data, answer, mergedShape, rules)
      if (changes) run.readScope = new Map()
    })
}

function compileEntityFetch(node: FetchNode, path: readonly FlattenNodePathSegment[], target: CompileTarget): PlanStep {
  const source = { ...node, alias: '_entities', representationsVariableName: 'representations', paths: [path] }
  return compileEntitiesFetch(node, [source], target)
}

function compileBatchFetch(node: BatchFetchNode, target: CompileTarget): PlanStep {
  return compileEntitiesFetch(node, node.entityBatch.aliases, target)
}

interface EntitySource {
  readonly alias: string
  readonly representationsVariableName: string
  readonly paths: readonly (readonly FlattenNodePathSegment[])[]
  readonly requires?: FetchNode['requires']
  readonly inputRewrites?: FetchNode['inputRewrites']
  readonly outputRewrites?: FetchNode['outputRewrites']
}

function compileEntitiesFetch(
  node: FetchNode | BatchFetchNode,
  sources: readonly EntitySource[],
  target: CompileTarget,
): PlanStep {
  if (node.operationKind === 'mutation') throw unknownPlan('an entity fetch that changes something')
  const representationNames = sources.map(({ representationsVariableName }) => representationsVariableName)
  const fetch = compileFetch(node, target, representationNames)
  const shape = answerShapeOf(node.operation)
  // A loop, because a function here would hold the plan for as long as the step lives.
  const groups: CompiledSource[] = []
  for (const source of sources) groups.push(compileSource(source, shape, target))
  return (run) => {
    const gathered: EntityGroup[] = []
    const representations: unknown[] = []
    let count = 0
    for (const { entities } of groups) {
      const group = entities.gather(run.data)
      gathered.push(group)
      representations.push(group.representations)
      count += group.representations.length
    }
    if (count === 0) return
    return goOn(fetch.send(run, representations), (delivered) => {
      const answer = settleAnswer(delivered, shape, fetch.subgraph, run.unplaced)
      for (let index = 0; index < groups.length; index += 1) {
        const { alias, entities } = groups[index] as CompiledSource
        entities.distribute(gathered[index] as EntityGroup, answer[alias], fetch.subgraph)
      }
    })
  }
}

interface CompiledSource {
  readonly alias: string
  readonly entities: Entities
}

function compileSource(source: EntitySource, shape: AnswerShape, target: CompileTarget): CompiledSource {
  const { alias, paths, requires, inputRewrites, outputRewrites } = source
  const below = shape.get(alias)
  if (!below || !requires) throw unknownPlan('an entity fetch without representations')
  const entities = compileEntities({
    paths,
    requires,
    inputRewrites,
    outputRewrites,
    shape: below,
    copy: paths.some(target.isWrittenBelow),
    typename: target.known.typeAt(paths),
    isOfType: target.isOfType,
  })
  return { alias, entities }
}

interface CompiledFetch {
  readonly subgraph: AnsweringSubgraph
  /** Answers what the transport delivers, and undefined when it fails. */
  readonly send: (run: PlanRun, representations: readonly unknown[]) => MaybePromise<unknown>
}

/** `representationNames` are the variables for the representations that the fetch sends. */
function compileFetch(
  node: FetchNode | BatchFetchNode,
  target: CompileTarget,
  representationNames: readonly string[] = [],
): CompiledFetch {
  const transport = target.transports.get(node.serviceName)
  if (!transport) throw unknownPlan('a fetch from a subgraph')
  if (node.operationKind === 'subscription') throw unknownPlan('a subscription')
  const document = target.known.withoutKnownNames(node.operation)
  const toVariables = compileVariables(representationNames, node.variableUsages ?? [])
  // Functions that stay hold what they name: not all of the plan, with the texts and types that it took to compile it.
  const { clientErrorCodes, onFault } = target
  const { serviceName } = node
  const fail = (error: unknown) => onFault(serviceName, error)
  return {
    subgraph: { name: serviceName, clientErrorCodes, onFault },
    send({ variables: given, context, readScope, signal }, representations) {
      const variables = toVariables(given, representations)
      try {
        signal?.throwIfAborted()
        const answer = transport.execute({ document, variables, context, readScope, signal })
        return isPromise(answer) ? (signal ? untilAborted(answer, signal) : answer).catch(fail) : answer
      } catch (error) {
        return fail(error)
      }
    },
  }
}

function compileVariables(representationNames: readonly string[], used: readonly string[]) {
  const code = new GeneratedCode()
  const lines = code.returnDefined([
    ...representationNames.map((name, index) => [name, `representations[${index}]`] as const),
    ...used
      .filter((name) => !representationNames.includes(name))
      .map((name) => [name, property('given', name)] as const),
  ])
  return code.compileShared(code.addFunction(['given', 'representations'], lines)) as (
    given: Variables,
    representations: readonly unknown[],
  ) => Variables
}

/** Waits for an answer, but not beyond the signal: a transport need not know how to stop. */
function untilAborted<Answer>(answer: Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    const settled = () => signal.removeEventListener('abort', abort)
    answer.finally(settled).then(resolve, reject)
  })
}

function collectEntityPaths(node: PlanNode): string[] {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(collectEntityPaths)
    case 'Flatten':
      return [fieldsOfPath(node.path)]
    case 'BatchFetch':
      return node.entityBatch.aliases.flatMap(({ paths }) => paths.map(fieldsOfPath))
    default:
      return []
  }
}
