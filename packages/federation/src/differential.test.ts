import fc from 'fast-check'
import { type ExecutionResult, execute, GraphQLError, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEngine, type Engine } from './engine.ts'
import { randomOperation } from './fixture/random-operation.ts'
import {
  buildRegionMonolith,
  buildRegionSubgraphs,
  type Chaos,
  createStore,
  regionSupergraph,
} from './fixture/region-graph.ts'
import { findDifference } from './fixture/same-answer.ts'
import { createLocalTransport } from './local-transport.ts'

// FEDERATION_RUNS and FEDERATION_SEED repeat or widen the search.
const numRuns = Number(process.env.FEDERATION_RUNS ?? 2_500)
const seed = Number(process.env.FEDERATION_SEED ?? 20_261_121)

let chaos: Chaos = () => null
const current: Chaos = (place) => chaos(place)
const monolith = buildRegionMonolith(current)
let engine: Engine

beforeAll(async () => {
  const transports = Object.entries(buildRegionSubgraphs(current)).map(([name, schema]) => [
    name,
    createLocalTransport({ schema, contextValue: (context) => context }),
  ])
  engine = await createEngine({ supergraph: regionSupergraph, transports: Object.fromEntries(transports) })
})
afterAll(() => engine.stop())

/** Fails about `percent` of all places, always the same ones for the same salt. */
function chaosOf(salt: number, percent: number): Chaos {
  return (place) => {
    let hash = salt
    for (let index = 0; index < place.length; index += 1) hash = (Math.imul(hash, 31) + place.charCodeAt(index)) | 0
    const roll = (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8) % 100
    if (roll >= percent) return null
    return (['throw', 'throw-coded', 'null'] as const)[roll % 3] ?? null
  }
}

async function differenceOf(text: string, variables: Record<string, unknown>): Promise<string | null> {
  const document = parse(text)
  const stores = [createStore(), createStore()] as const
  const answer = await engine.execute({ document, variables, context: { store: stores[0] } })
  const expected = await execute({
    schema: monolith,
    document,
    variableValues: variables,
    contextValue: { store: stores[1] },
  })
  const difference = findDifference(answer as ExecutionResult, expected as ExecutionResult)
  if (difference) return difference
  const [given, wanted] = stores.map(({ log }) => JSON.stringify(log))
  return given === wanted ? null : `changes ${given}\nexpected ${wanted}`
}

describe('the engine', () => {
  it(`answers ${numRuns} random operations as one schema over the same resolvers does, errors and nulls included`, async () => {
    let valid = 0
    let failing = 0
    const property = fc.asyncProperty(
      fc.gen(),
      fc.integer(),
      fc.constantFrom(0, 0, 2, 6),
      async (generate, salt, percent) => {
        const choose = (count: number) => generate(fc.nat, { max: count - 1 })
        const { text, variables } = randomOperation(engine.schema, choose)
        fc.pre(validate(engine.schema, parse(text)).length === 0)
        valid += 1
        chaos = chaosOf(salt, percent)
        const difference = await differenceOf(text, variables)
        if (percent > 0) failing += 1
        if (difference) throw new GraphQLError(`${text}\n${JSON.stringify(variables)}\n${difference}`)
      },
    )
    await fc.assert(property, { numRuns, seed, maxSkipsPerRun: 20, endOnFailure: !!process.env.FEDERATION_NO_SHRINK })
    expect(valid).toBeGreaterThanOrEqual(numRuns)
    expect(failing).toBeGreaterThan(numRuns / 4)
  }, 600_000)
})
