import type { ExecutionResult } from 'graphql'
import type { MaybePromise } from '../maybe-promise.ts'

/**
 * What transports keep for the reads of one request, each under itself: reads of the same scope may share loaders and caches.
 * The engine starts a new one after every change.
 */
export type ReadScope = Map<SubgraphTransport, unknown>

/** One operation for one subgraph. */
export interface SubgraphRequest {
  readonly document: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly operationName?: string
  /** What the caller of the engine gave as `context`, the same for all fetches of a request. */
  readonly context: unknown
  readonly readScope: ReadScope
  /** Aborted when nobody waits for the answer any more: the caller is gone or the deadline of the request has passed. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Carries operations to one subgraph. The engine owns the result and writes into its `data`. Throwing, rejecting, and an answer
 * that is no GraphQL result count as an unavailable subgraph, whatever they say.
 */
export interface SubgraphTransport {
  execute(request: SubgraphRequest): MaybePromise<ExecutionResult>
}
