import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql'
import { openSupergraph, type SupergraphRuntime } from './supergraph-runtime.ts'
import type { SubgraphTransport } from './transport/transport.ts'

/** What one request asks of the graph. */
export interface EngineRequest {
  /** Valid against the schema that `validFor` names. */
  readonly document: DocumentNode
  /**
   * The schema that the document is known to be valid against: the engine's first one unless given. When the engine has
   * another one by now, it validates the document again before it executes anything.
   */
  readonly validFor?: GraphQLSchema | undefined
  readonly operationName?: string | null | undefined
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined
  /** Handed to every transport as it is. */
  readonly context: unknown
  /** Ends the execution early: what has not been answered by then fails with SUBGRAPH_UNAVAILABLE. */
  readonly signal?: AbortSignal | undefined
}

/** Executes operations over all subgraphs of a supergraph, which can be exchanged while it works. */
export interface Engine {
  /** The schema that callers see at this moment, to validate against and to introspect. */
  readonly schema: GraphQLSchema
  /**
   * Answers as one schema over all subgraphs would. Never rejects because of the operation or a subgraph: an operation
   * that is refused has `errors` and no `data`; a part that fails is null, with an error that has its path.
   */
  execute(request: EngineRequest): Promise<ExecutionResult>
  /**
   * Puts another supergraph in the place of the current one. Everything for it is built first; then, at once, new
   * operations go to it, while those under way end on the old one. Rejects, and changes nothing, when the supergraph
   * cannot be used or the engine has stopped. Several reloads take place one after the other.
   */
  reload(supergraph: string): Promise<void>
  /** Calls `listener` with the new schema after each reload, until the returned function is called. */
  onSchemaChange(listener: (schema: GraphQLSchema) => void): () => void
  /** Stops every process of the engine. Operations under way that still have to be planned are refused. */
  stop(): Promise<void>
}

export interface EngineOptions {
  readonly supergraph: string
  /** A transport for each subgraph, by the name it has in the supergraph. A reload may use those the first one left. */
  readonly transports: Readonly<Record<string, SubgraphTransport>>
  /** The error codes whose messages subgraphs write for callers; all other subgraph errors are masked. */
  readonly clientErrorCodes?: readonly string[]
  /** Told the true cause of every error that callers only see masked, for the log of the operator. */
  readonly onSubgraphFault?: (subgraph: string, cause: unknown) => void
  /** Milliseconds that planning one operation may take. */
  readonly planTimeLimit?: number
  /** Told when the native planner aborted or took too long on an operation, and its process is replaced. */
  readonly onPlannerLost?: () => void
  /** How many compiled operations, and how many plans, are kept for a supergraph: 500 of each. */
  readonly operationCapacity?: number
}

/** Starts an engine on a supergraph. Rejects when a subgraph has no transport or the supergraph cannot be planned. */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  let current = await openSupergraph(options.supergraph, options)
  const firstSchema = current.schema
  const running = new Set<SupergraphRuntime>([current])
  const listeners = new Set<(schema: GraphQLSchema) => void>()
  let lastReload: Promise<void> = Promise.resolve()
  let stopped = false

  async function exchange(supergraph: string): Promise<void> {
    assertRunning()
    const next = await openSupergraph(supergraph, options)
    running.add(next)
    assertRunning()
    const previous = current
    current = next
    for (const listener of listeners) listener(next.schema)
    void retire(previous)
  }

  async function retire(runtime: SupergraphRuntime): Promise<void> {
    await runtime.retire()
    running.delete(runtime)
  }

  function assertRunning() {
    if (stopped) throw new Error('The engine has stopped; it takes no other supergraph.')
  }

  return {
    get schema() {
      return current.schema
    },
    execute(request) {
      return current.execute(request, (request.validFor ?? firstSchema) === current.schema)
    },
    reload(supergraph) {
      const reload = lastReload.then(() => exchange(supergraph))
      lastReload = reload.catch(() => {})
      return reload
    },
    onSchemaChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async stop() {
      stopped = true
      await lastReload
      await Promise.all([...running].map((runtime) => runtime.stop()))
    },
  }
}
