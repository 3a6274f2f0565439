import { GraphQLError } from 'graphql'

/**
 * The codes that an error of this graph can carry in `extensions.code`. What a caller can act on inside one field is a
 * type of the schema (`… implements Problem`); these are for everything else.
 */
export const errorCodes = {
  UNAUTHENTICATED: 'There is no valid access token.',
  FORBIDDEN: 'The role or purpose of the token does not allow this.',
  BAD_USER_INPUT: 'An argument or variable has a value that the schema or a rule refuses.',
  GRAPHQL_PARSE_FAILED: 'The operation is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The operation does not fit the schema.',
  OPERATION_TOO_LARGE: 'The operation is over a limit of size, depth or repetition.',
  OPERATION_NOT_SUPPORTED: 'The operation uses something that this graph does not offer.',
  SUBGRAPH_UNAVAILABLE: 'A part of the graph could not answer; the rest of the answer is right.',
  INTERNAL_ERROR: 'Something failed inside the hub; the request id finds it in the log.',
} as const

export type ErrorCode = keyof typeof errorCodes

/** An error whose message may reach the caller: one sentence that says what to do, never a person, SQL or a host. */
export function graphError(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}
