import { GraphQLError } from 'graphql'

/**
 * The codes with which a subgraph refuses a whole field; the gateway's `error-codes.ts` says what each means and which
 * others there are. What a caller can act on is a type of the schema instead (`… implements Problem`).
 */
export type SubgraphErrorCode = 'BAD_USER_INPUT' | 'FORBIDDEN'

/** An error whose message may reach the caller: one sentence that says what to do, never a person, SQL or a host. */
export function graphError(code: SubgraphErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}
