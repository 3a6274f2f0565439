import type { QueryPlan } from '@graphql-hive/router-query-planner'
import { GraphQLError } from 'graphql'
import type { Planner } from './planner-client.ts'
import type { SupergraphFacts } from './planner-graph.ts'
import type { PlannerName } from './planner-messages.ts'

/** Plans and compiles one canonical operation. Rejects with OPERATION_NOT_PLANNABLE when there is no plan that is right. */
export type Planning<Step> = (operation: string) => Promise<Step>

/**
 * Chooses who plans. The native planner is asked first, except about fields with requirements, provisions and interface
 * objects: there some of its plans are wrong and others are missing. What one of the two refuses is planned by the other.
 * `compile` may refuse a plan as well.
 */
export function createPlanning<Step>(
  facts: SupergraphFacts,
  planner: Planner,
  compile: (plan: QueryPlan) => Step,
): Planning<Step> {
  const planBy = async (operation: string, by: PlannerName) => compile(await planner.plan(operation, by))

  return async (operation) => {
    const isIntricate = Array.from(operation.matchAll(/\w+/g)).some(([name]) => facts.isIntricate(name))
    const [first, second] = isIntricate ? (['steps', 'native'] as const) : (['native', 'steps'] as const)
    try {
      return await planBy(operation, first)
    } catch (refused) {
      if (!isRefusal(refused)) throw refused
      return planBy(operation, second)
    }
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions.code === 'OPERATION_NOT_PLANNABLE'
}
