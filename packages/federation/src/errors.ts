import { GraphQLError } from 'graphql'

/** The codes of the errors that the engine itself answers with, in `extensions.code`. */
export type EngineErrorCode =
  /** The variables do not fit their declared types, or no operation could be chosen. */
  | 'BAD_USER_INPUT'
  /** The operation was valid for an earlier supergraph and is not for the current one. */
  | 'GRAPHQL_VALIDATION_FAILED'
  /** The operation uses something the engine does not execute, such as a subscription, @defer or @stream. */
  | 'OPERATION_NOT_SUPPORTED'
  /** The operation selects more than the engine is willing to plan. */
  | 'OPERATION_TOO_LARGE'
  /** The planner refused the operation, crashed on it or took too long. */
  | 'OPERATION_NOT_PLANNABLE'
  /** A subgraph did not answer, or answered something that does not fit the graph. */
  | 'SUBGRAPH_UNAVAILABLE'
  /** A value is null where the schema promises one. */
  | 'NULL_NOT_ALLOWED'

/** The codes whose messages subgraphs write for the caller; errors with any other code are masked. */
export const defaultClientErrorCodes: readonly string[] = [
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'NOT_FOUND',
  'UNAUTHENTICATED',
]

/** Makes the error that refuses a whole operation before anything of it runs. */
export function refusal(code: EngineErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}
