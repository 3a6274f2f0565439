import { afterEach, describe, expect, it } from 'vitest'
import { createDirectiveGraphs } from './fixture/directive-graphs.ts'
import { createLibraryGraph } from './fixture/library-graph.ts'
import { paths } from './fixture/paths.ts'
import { createRegionGraph } from './fixture/region-graph.ts'
import { readSearchBudget } from './fixture/search-budget.ts'
import { type GraphEngine, searchDifference, startGraph } from './fixture/search-difference.ts'

const { runs, seed } = readSearchBudget(process.env)
const graphs = [createRegionGraph(), createLibraryGraph(), ...createDirectiveGraphs()]

/** The ways to the subgraphs, each with its share of all operations. */
const shares: readonly (readonly [keyof typeof paths, number])[] = [
  ['compiled in this process', 0.35],
  ['on graphql-js in this process', 0.1],
  ['over HTTP', 0.1],
]

let started: GraphEngine | undefined
afterEach(() => started?.stop())

describe.each(shares)('the engine, with subgraphs %s,', (path, share) => {
  it.each(graphs)(
    'answers random operations over the graph $name as one schema does',
    async (graph) => {
      started = await startGraph(graph, paths[path])
      const each = Math.ceil((runs * share) / graphs.length)
      await expect(searchDifference(graph, started, { runs: each, seed })).resolves.toBe(each)
      expect(started.plannersLost()).toBe(0)
    },
    1_800_000,
  )
})
