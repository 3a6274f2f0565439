import type { QueryPlan } from '@graphql-hive/router-query-planner'

/** The native planner, or the one in steps. */
export type PlannerName = 'native' | 'steps'

/** What the hub sends to its planner process: the supergraph once, then operations. */
export type PlannerRequest =
  | { readonly kind: 'supergraph'; readonly supergraph: string }
  | { readonly kind: 'operation'; readonly id: number; readonly operation: string; readonly by: PlannerName }

/** What the planner process answers, in the order of the requests. */
export type PlannerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unusable'; readonly reason: string }
  | { readonly kind: 'planned'; readonly id: number; readonly plan: QueryPlan }
  | { readonly kind: 'refused'; readonly id: number; readonly reason: string }
