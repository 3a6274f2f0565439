import { type ExecutionResult, execute, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEngine, type Engine } from './engine.ts'
import {
  buildRegionMonolith,
  buildRegionSubgraphs,
  createStore,
  regionSupergraph,
  type Shared,
} from './fixture/region-graph.ts'
import { createLocalTransport } from './local-transport.ts'
import type { SubgraphTransport } from './transport.ts'

const fetched: string[] = []
let engine: Engine

function watched(name: string, transport: SubgraphTransport): SubgraphTransport {
  return {
    execute(request) {
      fetched.push(name)
      return transport.execute(request)
    },
  }
}

beforeAll(async () => {
  const transports = Object.entries(buildRegionSubgraphs(() => null)).map(([name, schema]) => [
    name,
    watched(name, createLocalTransport({ schema, contextValue: (context) => context })),
  ])
  engine = await createEngine({
    supergraph: regionSupergraph,
    transports: Object.fromEntries(transports),
    onSubgraphFault: (_name, _cause) => {},
  })
})
afterAll(() => engine.stop())

async function both(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text)
  const contexts: [Shared, Shared] = [{ store: createStore() }, { store: createStore() }]
  const monolith = buildRegionMonolith(() => null)
  expect(validate(engine.schema, document)).toEqual([])
  fetched.length = 0
  const answer = await engine.execute({ document, variables, context: contexts[0] })
  const expected = await execute({ schema: monolith, document, variableValues: variables, contextValue: contexts[1] })
  return { answer: plain(answer), expected: plain(expected), logs: contexts.map(({ store }) => store.log) }
}

const plain = (result: ExecutionResult) => JSON.parse(JSON.stringify(result)) as ExecutionResult

const wholeFile = /* GraphQL */ `
  query ($first: Int!) {
    clients(first: $first) {
      birthDate
      municipality { name region { name } }
      allocations { number kind period { start end } provider { name }
        commitment { ... on KnownCommitment { amount { cents } } ... on UnknownCommitment { reason } } claimed }
      arrangements { kind school { name brin } }
    }
  }
`

describe('createEngine', () => {
  it('answers one query from all four subgraphs as one schema would', async () => {
    const { answer, expected } = await both(wholeFile, { first: 5 })
    expect(answer).toEqual(expected)
    expect(answer.errors).toBeUndefined()
  })

  it('fetches once per subgraph and level', async () => {
    await both(wholeFile, { first: 5 })
    expect(fetched.toSorted()).toEqual(['clients', 'education', 'finance', 'providers'])
  })
})
