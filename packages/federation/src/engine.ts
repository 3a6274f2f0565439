import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  print,
} from 'graphql'
import { BoundedCache } from './bounded-cache.ts'
import { compilePlan, type PlanStep, type PlanTarget } from './compile/compile-plan.ts'
import { subgraphNames, supertypes, toApiSchema } from './compose/api-schema.ts'
import { defaultClientErrorCodes, refusal } from './errors.ts'
import { type CompiledOperation, runOperation } from './execute/run-operation.ts'
import { type ChosenOperation, chooseOperation } from './plan/choose-operation.ts'
import { createNormaliser } from './plan/normalise.ts'
import { startPlanner } from './plan/planner-client.ts'
import type { Variables } from './plan/selection.ts'
import { compileProjection } from './project/project.ts'
import type { SubgraphTransport } from './transport/transport.ts'

/** What one request asks of the graph. */
export interface EngineRequest {
  /** Valid against `Engine.schema`; the engine does not validate it again. */
  readonly document: DocumentNode
  readonly operationName?: string | null | undefined
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined
  /** Handed to every transport as it is. */
  readonly context: unknown
  /** Ends the execution early: what has not been answered by then fails with SUBGRAPH_UNAVAILABLE. */
  readonly signal?: AbortSignal | undefined
}

/** Executes operations over all subgraphs of one supergraph. */
export interface Engine {
  /** The schema that callers see, to validate against and to introspect. */
  readonly schema: GraphQLSchema
  /**
   * Answers as one schema over all subgraphs would. Never rejects because of the operation or a subgraph: an operation
   * that is refused has `errors` and no `data`; a part that fails is null, with an error that has its path.
   */
  execute(request: EngineRequest): Promise<ExecutionResult>
  stop(): Promise<void>
}

export interface EngineOptions {
  readonly supergraph: string
  /** A transport for each subgraph, by the name it has in the supergraph. */
  readonly transports: Readonly<Record<string, SubgraphTransport>>
  /** The error codes whose messages subgraphs write for callers; all other subgraph errors are masked. */
  readonly clientErrorCodes?: readonly string[]
  /** Told the true cause of every error that callers only see masked, for the log of the operator. */
  readonly onSubgraphFault?: (subgraph: string, cause: unknown) => void
  /** Milliseconds that planning one operation may take. */
  readonly planTimeLimit?: number
}

const operationCapacity = 500

/** Starts an engine on a supergraph. Rejects when a subgraph has no transport or the supergraph cannot be planned. */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const { supergraph, transports, clientErrorCodes = defaultClientErrorCodes, onSubgraphFault, planTimeLimit } = options
  const names = subgraphNames(supergraph)
  if (names.length === 0) throw new Error('The text is no supergraph: it names no subgraph. Compose one first.')
  const missing = names.filter((name) => !Object.hasOwn(transports, name))
  if (missing.length > 0) {
    throw new Error(`The supergraph needs a transport for ${missing.join(', ')}; pass one under that name.`)
  }
  const starting = startPlanner(supergraph, planTimeLimit === undefined ? {} : { timeLimit: planTimeLimit })
  const typeRelations = supertypes(supergraph)
  const target: PlanTarget = {
    transports: new Map(Object.entries(transports)),
    clientErrorCodes: new Set(clientErrorCodes),
    onFault: onSubgraphFault ?? (() => {}),
    isOfType: (typename, type) => typename === type || (typeRelations.get(typename)?.has(type) ?? false),
  }
  const schema = toApiSchema(supergraph)
  const normalise = createNormaliser(schema)
  const planner = await starting
  const chosenOperations = new WeakMap<DocumentNode, Map<string, ChosenOperation & { readonly text: string }>>()
  const operations = new BoundedCache<Promise<CompiledOperation>>(operationCapacity)
  const plans = new BoundedCache<Promise<PlanStep>>(operationCapacity)

  function choose(document: DocumentNode, operationName: string) {
    let byName = chosenOperations.get(document)
    if (!byName) {
      byName = new Map()
      chosenOperations.set(document, byName)
    }
    let chosen = byName.get(operationName)
    if (!chosen) {
      chosen = { ...chooseOperation(document, operationName), text: print(document) }
      byName.set(operationName, chosen)
    }
    return chosen
  }

  function cached<Value>(cache: BoundedCache<Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
    const known = cache.find(key)
    if (known !== undefined) return known
    const made = make()
    made.catch(() => cache.forget(key))
    return cache.keep(key, made)
  }

  async function plan(text: string): Promise<PlanStep> {
    return compilePlan(await planner.plan(text), target)
  }

  async function compile(chosen: ChosenOperation, variables: Variables): Promise<CompiledOperation> {
    const normal = normalise(chosen, variables)
    const parts = await Promise.all(
      normal.operations.map(async ({ text, selections }) => ({
        selections,
        run: await cached(plans, text, () => plan(text)),
        project: compileProjection(schema, normal.rootType, selections),
      })),
    )
    return { normal, parts, responseKeys: [...new Set(normal.fields.map(({ responseKey }) => responseKey))] }
  }

  async function execute({
    document,
    operationName,
    variables,
    context,
    signal,
  }: EngineRequest): Promise<ExecutionResult> {
    try {
      const name = operationName ?? ''
      const chosen = choose(document, name)
      const given = coerceVariables(schema, chosen, variables ?? {})
      const conditions = chosen.conditionVariables.map((variable) => String(given[variable])).join(' ')
      const compiled = await cached(operations, `${name} ${conditions} ${chosen.text}`, () => compile(chosen, given))
      return await runOperation(schema, compiled, given, { context, signal })
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] }
      throw error
    }
  }

  return { schema, execute, stop: planner.stop }
}

function coerceVariables(
  schema: GraphQLSchema,
  { definition }: ChosenOperation,
  inputs: Record<string, unknown>,
): Variables {
  const definitions = definition.variableDefinitions ?? []
  if (definitions.length === 0) return {}
  const { coerced } = getVariableValues(schema, definitions, inputs, { maxErrors: 1 })
  if (coerced) return coerced
  // The messages of graphql-js repeat the value, which may be a person's number, so that a message of our own names the variable.
  const unfit =
    definitions.find((node) => getVariableValues(schema, [node], inputs, { maxErrors: 1 }).errors) ?? definitions[0]
  throw refusal(
    'BAD_USER_INPUT',
    `The variable $${unfit?.variable.name.value} does not fit its type ${unfit && print(unfit.type)}.`,
  )
}
