import type { GraphQLError } from 'graphql'
import { refusal } from './errors.ts'

/** Refuses a plan that holds something this executor does not know, before anything of it runs. */
export function unknownPlan(what: string): GraphQLError {
  return refusal('OPERATION_NOT_SUPPORTED', `The plan of this operation holds ${what} that is not supported.`)
}
