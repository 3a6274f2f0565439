import { describe, expect, it } from 'vitest'
import { seededChoice } from './fixture/chaos.ts'
import { paths } from './fixture/paths.ts'
import { randomGraph } from './fixture/random-supergraph.ts'
import { readSearchBudget } from './fixture/search-budget.ts'
import { searchDifference, startGraph } from './fixture/search-difference.ts'

const { runs, seed, isFull } = readSearchBudget(process.env)
const names = Array.from({ length: isFull ? 60 : 8 }, (_, index) => `random ${seed} ${index}`)

describe('the engine', () => {
  it.each(names)(
    'answers random operations over the %s as one schema does',
    async (name) => {
      const graph = randomGraph(name, seededChoice(name))
      const started = await startGraph(graph, paths['compiled in this process'])
      try {
        const each = Math.ceil((runs * 0.3) / names.length)
        await expect(searchDifference(graph, started, { runs: each, seed })).resolves.toBe(each)
        expect(started.plannersLost()).toBe(0)
      } finally {
        await started.stop()
      }
    },
    600_000,
  )
})
