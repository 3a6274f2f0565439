import type { QueryPlan } from '@graphql-hive/router-query-planner'
import type { GraphQLError } from 'graphql'
import { refusal } from '../errors.ts'

/** Makes the error that refuses a plan with something this executor does not know, before anything of it runs. */
export function unknownPlan(what: string): GraphQLError {
  return refusal('OPERATION_NOT_SUPPORTED', `The plan of this operation holds ${what} that is not supported.`)
}

/**
 * Refuses a plan that lost an alias. The planner gives a field that it needs twice, with other arguments, an alias of its
 * own; when nothing reads that alias, the plan reads the other value instead, and its answer would be wrong.
 */
export function assertAliasesAreRead(plan: QueryPlan): void {
  const written = new Set<string>()
  const read = new Set<string>()
  visitPlan(plan, (key, value) => {
    if (typeof value !== 'string') return
    if (key === 'operation')
      for (const [, alias = ''] of value.matchAll(/\b(_internal_qp_alias_\d+):/g)) written.add(alias)
    else if (key === 'name' || key === 'Key') read.add(value)
  })
  if ([...written].every((alias) => read.has(alias))) return
  throw refusal(
    'OPERATION_NOT_PLANNABLE',
    'The operation needs one field with several arguments at once; ask for the fields that depend on it in separate operations.',
  )
}

function visitPlan(part: unknown, visit: (key: string, value: unknown) => void): void {
  if (typeof part !== 'object' || part === null) return
  for (const [key, value] of Object.entries(part)) {
    visit(key, value)
    visitPlan(value, visit)
  }
}
