import { afterEach, describe, expect, it } from 'vitest'
import { keys } from './fixture/graphs/keys.ts'
import { shapes } from './fixture/graphs/shapes.ts'
import { values } from './fixture/graphs/values.ts'
import { createLibraryGraph } from './fixture/library-graph.ts'
import { type Path, paths } from './fixture/paths.ts'
import { createRegionGraph } from './fixture/region-graph.ts'
import { type GraphEngine, searchDifference, startGraph } from './fixture/search-difference.ts'
import { buildWorldGraph } from './fixture/world-graph.ts'

// FEDERATION_RUNS and FEDERATION_SEED repeat or widen the search: the operations of all searches together, and their seed.
const runs = Number(process.env.FEDERATION_RUNS ?? 1_000)
const seed = Number(process.env.FEDERATION_SEED ?? 20_261_122)

const graphs = [
  createRegionGraph(),
  createLibraryGraph(),
  ...Object.entries({ keys, values, shapes }).map(([name, texts]) => buildWorldGraph(name, texts)),
]

/** The ways to the subgraphs, each with its share of the operations. */
const shares: readonly (readonly [keyof typeof paths, number])[] = [
  ['compiled in this process', 0.6],
  ['on graphql-js in this process', 0.2],
  ['over HTTP', 0.2],
]

let started: GraphEngine | undefined
afterEach(() => started?.stop())

describe.each(shares)('the engine, with subgraphs %s,', (name, share) => {
  const path: Path = paths[name]
  const each = Math.ceil((runs * share) / graphs.length)

  it.each(graphs)(
    `answers random operations over the graph $name as one schema does`,
    async (graph) => {
      started = await startGraph(graph, path)
      await expect(searchDifference(graph, started, { runs: each, seed })).resolves.toBeUndefined()
    },
    1_200_000,
  )
})
