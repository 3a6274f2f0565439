import { QueryPlanner } from '@graphql-hive/router-query-planner'
import type { PlannerAnswer, PlannerRequest } from './planner-messages.ts'

// The file of the planner's own process: the native planner can abort on an operation, and then only this process dies.

const noLabels = new Set<string>()
let planner: QueryPlanner | undefined

function answer(request: PlannerRequest): PlannerAnswer {
  try {
    if (request.kind === 'supergraph') {
      planner = new QueryPlanner(request.supergraph)
      return { kind: 'ready' }
    }
    if (!planner) return { kind: 'refused', id: request.id, reason: 'no supergraph' }
    return { kind: 'planned', id: request.id, plan: planner.plan(request.operation, null, noLabels, 0) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return request.kind === 'supergraph' ? { kind: 'unusable', reason } : { kind: 'refused', id: request.id, reason }
  }
}

process.on('message', (request: PlannerRequest) => process.send?.(answer(request)))
process.on('disconnect', () => process.exit())
// A Ctrl-C in the terminal reaches every process of the group; the hub decides when its planner stops.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})
