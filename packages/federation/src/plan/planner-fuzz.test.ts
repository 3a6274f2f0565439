import { describe, expect, it } from 'vitest'
import { seededChoice } from '../fixture/chaos.ts'
import { createDirectiveGraphs } from '../fixture/directive-graphs.ts'
import type { Graph } from '../fixture/graph.ts'
import { createHubGraph } from '../fixture/hub-graph.ts'
import { createLibraryGraph } from '../fixture/library-graph.ts'
import { paths } from '../fixture/paths.ts'
import { randomGraph } from '../fixture/random-supergraph.ts'
import { createRegionGraph } from '../fixture/region-graph.ts'
import { readSearchBudget } from '../fixture/search-budget.ts'
import { searchDifference, startGraph } from '../fixture/search-difference.ts'

const { runs, seed, isFull } = readSearchBudget(process.env)

/** For each 10 operations of the searches for differences there are 8 that go for the planner. */
const operations = runs * 0.8
const own = [createHubGraph(), createRegionGraph(), createLibraryGraph(), ...createDirectiveGraphs()]
const synthetic = Array.from({ length: isFull ? 46 : 4 }, (_, index) => {
  const name = `hostile ${seed} ${index}`
  return randomGraph(name, seededChoice(name))
})

/** Answers how many operations were answered as one schema does, without a pause that others would notice. */
async function attack(graph: Graph, count: number) {
  const started = await startGraph(graph, paths['compiled in this process'])
  try {
    const answered = await searchDifference(graph, started, { runs: count, seed: seed + 1, isHostile: true })
    return { answered, plannersLost: started.plannersLost() }
  } finally {
    await started.stop()
  }
}

describe('planning', () => {
  it.each(own)(
    'refuses and loses nothing under hostile operations over the graph $name',
    async (graph) => {
      const count = Math.ceil((operations * 0.6) / own.length)
      await expect(attack(graph, count)).resolves.toEqual({ answered: count, plannersLost: 0 })
    },
    1_800_000,
  )

  it.each(synthetic)(
    'refuses and loses nothing under hostile operations over the graph $name',
    async (graph) => {
      const count = Math.ceil((operations * 0.4) / synthetic.length)
      await expect(attack(graph, count)).resolves.toEqual({ answered: count, plannersLost: 0 })
    },
    600_000,
  )
})
