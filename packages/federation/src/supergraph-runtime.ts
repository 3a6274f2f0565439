import {
  assertValidSchema,
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  specifiedRules,
  validate,
} from 'graphql'
import { BoundedCache, keepSettled } from './bounded-cache.ts'
import { createCoercion } from './coerce-variables.ts'
import { compilePlan, type PlanStep, type PlanTarget } from './compile/compile-plan.ts'
import { entityTypes, namesInFieldSets, subgraphNames, supertypes, toApiSchema } from './compose/api-schema.ts'
import type { EngineOptions, EngineRequest } from './engine.ts'
import { defaultClientErrorCodes, refusal } from './errors.ts'
import { type CompiledOperation, runOperation } from './execute/run-operation.ts'
import { conditionalKey, type KnownOperation, KnownOperations } from './known-operations.ts'
import { isPromise, type MaybePromise } from './maybe-promise.ts'
import { createNormaliser } from './plan/normalise.ts'
import { createPlanning } from './plan/planner-choice.ts'
import { type Planner, type PlannerOptions, startPlanner } from './plan/planner-client.ts'
import { SupergraphFacts } from './plan/planner-graph.ts'
import type { Variables } from './plan/selection.ts'
import { assertPlans } from './probe.ts'
import { compileProjection } from './project/project.ts'

/** Everything that belongs to one supergraph: its schema, its planner process and what was planned and compiled for it. */
export interface SupergraphRuntime {
  readonly schema: GraphQLSchema
  /** Answers like `Engine.execute`. An operation that is not known to be valid against `schema` is validated first. */
  execute(request: EngineRequest, isValid: boolean): Promise<ExecutionResult>
  /** How much is remembered at this moment. */
  readonly remembered: { readonly operations: number; readonly plans: number }
  /** Takes no further operation; the planner stops when those under way have ended. */
  retire(): Promise<void>
  /** Stops the planner at once. */
  stop(): Promise<void>
}

const defaultCapacity = 500

/**
 * Builds what one supergraph needs. Rejects, and leaves no process, when the text is no supergraph, a subgraph has no
 * transport, or nothing of it can be planned.
 */
export async function openSupergraph(supergraph: string, options: EngineOptions): Promise<SupergraphRuntime> {
  const { clientErrorCodes = defaultClientErrorCodes, operationCapacity = defaultCapacity, planTimeLimit } = options
  const schema = readSchema(supergraph, options)
  const typeRelations = supertypes(supergraph)
  const facts = new SupergraphFacts(supergraph)
  const target: PlanTarget = {
    transports: new Map(Object.entries(options.transports)),
    clientErrorCodes: new Set(clientErrorCodes),
    onFault: options.onSubgraphFault ?? (() => {}),
    facts,
    isOfType: (typename, type) => typename === type || (typeRelations.get(typename)?.has(type) ?? false),
  }
  const coerce = createCoercion(schema)
  const normalise = createNormaliser(schema, {
    entities: entityTypes(supergraph),
    inFieldSets: namesInFieldSets(supergraph),
  })
  const planner = await openPlanner(supergraph, schema, {
    timeLimit: planTimeLimit,
    onProcessLost: options.onPlannerLost,
  })
  const plan = createPlanning(facts, planner, (queryPlan) => compilePlan(queryPlan, target))
  const known = new KnownOperations()
  const operations = new BoundedCache<MaybePromise<CompiledOperation>>(operationCapacity)
  const plans = new BoundedCache<MaybePromise<PlanStep>>(operationCapacity)
  const checked = new WeakMap<DocumentNode, GraphQLError | null>()
  let underWay = 0
  let onIdle: (() => void) | undefined

  async function compile(operation: KnownOperation, variables: Variables): Promise<CompiledOperation> {
    const normal = normalise(operation, variables)
    const parts = await Promise.all(
      normal.operations.map(async ({ text, selections }) => ({
        selections,
        run: await keepSettled(plans, text, () => plan(text)),
        project: compileProjection(schema, normal.rootType, selections),
      })),
    )
    return { normal, parts, responseKeys: [...new Set(normal.fields.map(({ responseKey }) => responseKey))] }
  }

  function assertValid(document: DocumentNode): void {
    let fault = checked.get(document)
    if (fault === undefined) {
      const [first] = validate(schema, document, specifiedRules, { maxErrors: 1 })
      fault = first ? toValidationRefusal(first) : null
      checked.set(document, fault)
    }
    if (fault) throw fault
  }

  async function execute(request: EngineRequest, isValid: boolean): Promise<ExecutionResult> {
    const { document, operationName, variables, context, signal } = request
    underWay += 1
    try {
      if (!isValid) assertValid(document)
      const operation = known.find(document, operationName ?? '')
      const given = coerce(operation.definition, variables ?? {})
      const kept = keepSettled(operations, conditionalKey(operation, given), () => compile(operation, given))
      // An `await` of what is there already would cost a turn of the microtasks each.
      const running = runOperation(schema, isPromise(kept) ? await kept : kept, given, { context, signal })
      return isPromise(running) ? await running : running
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] }
      throw error
    } finally {
      underWay -= 1
      if (underWay === 0) onIdle?.()
    }
  }

  return {
    schema,
    execute,
    get remembered() {
      return { operations: operations.size, plans: plans.size }
    },
    async retire() {
      if (underWay > 0) {
        await new Promise<void>((resolve) => {
          onIdle = resolve
        })
      }
      await planner.stop()
    },
    stop: planner.stop,
  }
}

function readSchema(supergraph: string, { transports }: EngineOptions): GraphQLSchema {
  const names = subgraphNames(supergraph)
  if (names.length === 0) throw new Error('The text is no supergraph: it names no subgraph. Compose one first.')
  const missing = names.filter((name) => !Object.hasOwn(transports, name))
  if (missing.length > 0) {
    throw new Error(`The supergraph needs a transport for ${missing.join(', ')}; pass one under that name.`)
  }
  const schema = toApiSchema(supergraph)
  assertValidSchema(schema)
  return schema
}

async function openPlanner(supergraph: string, schema: GraphQLSchema, options: PlannerOptions): Promise<Planner> {
  const planner = await startPlanner(supergraph, options)
  try {
    await assertPlans(planner, schema)
    return planner
  } catch (fault) {
    await planner.stop()
    throw fault
  }
}

function toValidationRefusal({ message }: GraphQLError): GraphQLError {
  const fault = message.replace(/ ?Did you mean .+$/s, '')
  return refusal('GRAPHQL_VALIDATION_FAILED', `The operation does not fit the graph as it is now: ${fault}`)
}
