import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHubGraph } from './fixture/hub-graph.ts'
import { paths } from './fixture/paths.ts'
import { readSearchBudget } from './fixture/search-budget.ts'
import { type GraphEngine, searchDifference, startGraph } from './fixture/search-difference.ts'

const { runs, seed } = readSearchBudget(process.env)
const graph = createHubGraph()
let started: GraphEngine

beforeAll(async () => {
  started = await startGraph(graph, paths['compiled in this process'])
})
afterAll(() => started.stop())

describe('the engine', () => {
  it("answers random operations over the hub's own graph as one schema does", async () => {
    const share = Math.ceil(runs * 0.15)
    await expect(searchDifference(graph, started, { runs: share, seed })).resolves.toBe(share)
    expect(started.plannersLost()).toBe(0)
  }, 1_800_000)
})
