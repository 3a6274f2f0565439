import { type AccessCheck, createAccessCheck, type Refusal } from '@regiograaf/access'
import type { Identity } from '@regiograaf/identity'
import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql'
import { limits } from '../limits.ts'

const checks = new WeakMap<GraphQLSchema, AccessCheck>()

/**
 * The errors with which an operation is refused before anything of it runs: one for each field that this identity may not ask
 * for, up to the limit of listed faults; none when it may run. `schema` is the one that the operation will run on.
 */
export function refuseForbidden(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  identity: Identity,
): readonly GraphQLError[] {
  let check = checks.get(schema)
  if (check === undefined) {
    check = createAccessCheck(schema)
    checks.set(schema, check)
  }
  const refusals = check(document, operation, identity)
  return refusals.length === 0 ? none : toErrors(refusals)
}

const none: readonly GraphQLError[] = []

function toErrors(refusals: readonly Refusal[]): GraphQLError[] {
  if (refusals.length <= limits.listedFaults) return refusals.map(toError)
  const listed = refusals.slice(0, limits.listedFaults - 1)
  const others = `${refusals.length - listed.length} more fields are refused; docs/access.md says who may ask for what.`
  return [...listed.map(toError), forbidden(others)]
}

function toError({ message, field, reason }: Refusal): GraphQLError {
  return forbidden(message, { field, reason })
}

function forbidden(message: string, details: Readonly<Record<string, string>> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN', ...details } })
}
