import type { ExecutionResult } from 'graphql'

/** One operation for one subgraph. */
export interface SubgraphRequest {
  readonly document: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly operationName?: string
  /** What the caller of the engine gave as `context`, the same for all fetches of a request. */
  readonly context: unknown
  /** Reads under the same scope may share loaders and caches. The engine starts a new scope after every change. */
  readonly readScope: object
  /** Aborted when nobody waits for the answer any more: the caller is gone or the deadline of the request has passed. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Carries operations to one subgraph. The engine owns the result and writes into its `data`. A rejection and an answer
 * that is no GraphQL result count as an unavailable subgraph, whatever they say.
 */
export interface SubgraphTransport {
  execute(request: SubgraphRequest): Promise<ExecutionResult>
}
