import { QueryPlanner } from '@graphql-hive/router-query-planner'
import { SupergraphFacts } from './planner-graph.ts'
import type { PlannerAnswer, PlannerRequest } from './planner-messages.ts'
import { planInSteps } from './planner-steps.ts'

// The file of the planners' own process: the native one can abort on an operation, and then only this process dies; either
// can take long over one, and then the hub goes on answering others.

const noLabels = new Set<string>()
let planner: QueryPlanner | undefined
let facts: SupergraphFacts | undefined

function answer(request: PlannerRequest): PlannerAnswer {
  try {
    if (request.kind === 'supergraph') {
      planner = new QueryPlanner(request.supergraph)
      facts = new SupergraphFacts(request.supergraph)
      return { kind: 'ready' }
    }
    const { id, operation, by } = request
    if (!planner || !facts) return { kind: 'refused', id, reason: 'no supergraph' }
    const plan = by === 'steps' ? planInSteps(facts, operation) : planner.plan(operation, null, noLabels, 0)
    return { kind: 'planned', id, plan }
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
