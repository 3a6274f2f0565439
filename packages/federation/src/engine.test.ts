import { type ExecutionResult, execute, parse, validate } from 'graphql'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createEngine, type Engine } from './engine.ts'
import { noChaos } from './fixture/chaos.ts'
import {
  buildRegionMonolith,
  buildRegionSubgraphs,
  createStore,
  regionSupergraph,
  type Shared,
} from './fixture/region-graph.ts'
import { selectionBudget } from './plan/normalise.ts'
import { createLocalTransport } from './transport/local-transport.ts'
import type { SubgraphRequest, SubgraphTransport } from './transport/transport.ts'

/** What the subgraphs were asked, in order. */
const fetches: { readonly subgraph: string; readonly document: string }[] = []
/** Answers instead of a subgraph. */
const replacements = new Map<string, (request: SubgraphRequest) => unknown>()
const faults: unknown[] = []
const monolith = buildRegionMonolith(noChaos)
let engine: Engine

function watched(subgraph: string, transport: SubgraphTransport): SubgraphTransport {
  return {
    async execute(request) {
      fetches.push({ subgraph, document: request.document })
      const replacement = replacements.get(subgraph)
      return replacement ? (replacement(request) as ExecutionResult) : transport.execute(request)
    },
  }
}

const transports = Object.fromEntries(
  Object.entries(buildRegionSubgraphs(noChaos)).map(([name, schema]) => [
    name,
    watched(name, createLocalTransport({ schema, contextValue: (context) => context })),
  ]),
)

beforeAll(async () => {
  engine = await createEngine({
    supergraph: regionSupergraph,
    transports,
    onSubgraphFault: (_, cause) => faults.push(cause),
  })
})
beforeEach(() => {
  fetches.length = 0
  faults.length = 0
  replacements.clear()
})
afterAll(() => engine.stop())

/** What an operation calls a field. */
function keyIn({ document }: SubgraphRequest, name: string): string {
  return document.match(new RegExp(`\\w+(?=: ?${name}\\b)`))?.[0] ?? name
}

/** The same with the names that an operation gives its fields. */
function renamed(request: SubgraphRequest, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(request, item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, below]) => [keyIn(request, name), renamed(request, below)]),
  )
}

async function ask(
  text: string,
  variables: Record<string, unknown> = {},
  store = createStore(),
): Promise<ExecutionResult> {
  const document = parse(text)
  const context: Shared = { store }
  return JSON.parse(JSON.stringify(await engine.execute({ document, variables, context })))
}

async function expectSameAsMonolith(text: string, variables: Record<string, unknown> = {}): Promise<ExecutionResult> {
  const document = parse(text)
  expect(validate(monolith, document)).toEqual([])
  const expected = await execute({
    schema: monolith,
    document,
    variableValues: variables,
    contextValue: { store: createStore() },
  })
  const answer = await ask(text, variables)
  expect(JSON.stringify(answer)).toBe(JSON.stringify(expected))
  return answer
}

const wholeFile = /* GraphQL */ `
  query ($first: Int!) {
    clients(first: $first) {
      birthDate
      municipality { name region { name } }
      allocations {
        number kind period { start end } provider { name } claimed
        commitment { ... on KnownCommitment { amount { cents } } ... on UnknownCommitment { reason } }
      }
      arrangements { kind school { name brin } }
    }
  }
`

describe('a query over all subgraphs', () => {
  it('is answered as one schema would answer it', async () => {
    const { errors } = await expectSameAsMonolith(wholeFile, { first: 5 })
    expect(errors).toBeUndefined()
  })

  it('takes one fetch per subgraph and level', async () => {
    await ask(wholeFile, { first: 6 })
    expect(fetches.map(({ subgraph }) => subgraph).toSorted()).toEqual(['clients', 'education', 'finance', 'providers'])
  })

  it('sends every entity once, however often it occurs', async () => {
    const representations: unknown[] = []
    replacements.set('finance', (request) => {
      representations.push(request.variables.representations)
      return { data: renamed(request, { _entities: [{ claimedTotal: 1 }, { claimedTotal: 3 }] }) }
    })
    const { data } = await ask('{ schools(first: 2) { pupils { claimedTotal } } }')
    expect(representations).toEqual([
      [
        { __typename: 'Client', id: 'C1' },
        { __typename: 'Client', id: 'C3' },
      ],
    ])
    const pupils = [{ claimedTotal: 1 }, { claimedTotal: 3 }, { claimedTotal: 1 }]
    expect(data).toEqual({ schools: [{ pupils }, { pupils }] })
  })

  it('plans an operation once, whatever the values of its arguments and the names of its fields', async () => {
    const texts = [
      '{ clients(first: 1) { claimedTotal } }',
      'query Q($n: Int!) { x: clients(first: $n) { y: claimedTotal } }',
    ]
    const answers = [await ask(texts[0] ?? ''), await ask(texts[1] ?? '', { n: 2 })]
    expect(answers.map(({ data }) => data)).toEqual([
      { clients: [{ claimedTotal: 11 }] },
      { x: [{ y: 11 }, { y: 22 }] },
    ])
  })
})

describe('names the client chooses', () => {
  it.each([
    // The first aborts the native planner, the second makes it answer wrong data without a word.
    '{ client(id: "C1") { claimedTotal id: address { __typename } } }',
    '{ clients { id: name claimedTotal } }',
    '{ clients { __typename: name id: claimedTotal name: id } }',
    '{ __proto__: clients { __proto__: name constructor: claimedTotal } }',
    '{ search { ... on Client { number: claimedTotal y: birthDate } ... on Allocation { number id: number x: period { start } } ... on CareStart { number: code } } }',
    '{ search { ... on Allocation { volume { unit } claimed } ... on CareStart { x: volume y: kind z: client w: siblings } ... on Client { siblings { claimedTotal } } } }',
    '{ a: clients(first: 1) { claimedTotal } b: clients(first: 2) { id } c: clients(first: 1) { name } }',
  ])('may clash with anything: %s', async (text) => {
    const { errors } = await expectSameAsMonolith(text)
    expect(errors).toBeUndefined()
  })
})

describe('conditions', () => {
  const text = `query ($on: Boolean!, $off: Boolean = false) {
    clients(first: 1) @include(if: $on) { name @skip(if: $off) ... @include(if: $off) { claimedTotal } }
  }`

  it('are decided by the values of the variables', async () => {
    expect(await ask(text, { on: true })).toEqual({ data: { clients: [{ name: 'Name of C1' }] } })
    expect(await ask(text, { on: true, off: true })).toEqual({ data: { clients: [{ claimedTotal: 11 }] } })
  })

  it('are refused when they are neither true nor false, also after the same operation was answered', async () => {
    const nullable = 'query ($on: Boolean = true) { clients(first: 1) @include(if: $on) { name } }'
    expect((await ask(nullable, { on: false })).data).toEqual({})
    expect((await ask(nullable, { on: null })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })

  it('may leave nothing to fetch', async () => {
    expect(await ask(text, { on: false })).toEqual({ data: {} })
    expect(fetches).toEqual([])
  })
})

describe('introspection', () => {
  it('is answered from the API schema, also beside data and under other names', async () => {
    const text = `query ($type: String!) {
      t: __type(name: $type) { name fields { name } } kind: __typename clients(first: 1) { claimedTotal }
      __schema { mutationType { name } }
    }`
    const { data } = await expectSameAsMonolith(text, { type: 'Claim' })
    expect(Object.keys(data ?? {})).toEqual(['t', 'kind', 'clients', '__schema'])
  })
})

describe('a mutation', () => {
  const text = `mutation {
    first: renameClient(id: "C1", name: "Anna") { name claimedTotal }
    settleClaim(number: 1) { ... on SettleClaimSuccess { claim { total { cents } } } ... on Problem { message } }
    second: renameClient(id: "C1", name: "Bob") { name }
    third: renameClient(id: "C1", name: "Bob") { name }
  }`

  it('makes its changes one after the other, equal ones twice, each read before the next', async () => {
    const store = createStore()
    const { data, errors } = await ask(text, {}, store)
    expect(errors).toBeUndefined()
    expect(store.log).toEqual(['rename C1 Anna', 'settle 1', 'rename C1 Bob', 'rename C1 Bob'])
    expect(data).toMatchObject({
      first: { name: 'Anna', claimedTotal: 11 },
      second: { name: 'Bob' },
      third: { name: 'Bob' },
    })
    expect(fetches.map(({ subgraph }) => subgraph)).toEqual(['clients', 'finance', 'finance', 'clients', 'clients'])
  })

  it('stops at a change whose null rises to the root', async () => {
    const store = createStore()
    replacements.set('finance', () => ({ data: null, errors: [{ message: 'boom', path: ['x'] }] }))
    const answer = await ask(text, {}, store)
    expect(answer.data).toBeNull()
    expect(answer.errors?.map(({ path }) => path)).toEqual([['first', 'claimedTotal'], ['settleClaim']])
    expect(store.log).toEqual(['rename C1 Anna'])
  })
})

describe('what is refused before anything runs', () => {
  it.each([
    ['OPERATION_NOT_SUPPORTED', 'subscription { changed }'],
    ['OPERATION_NOT_SUPPORTED', '{ clients { ... @defer { name } } }'],
    ['OPERATION_NOT_SUPPORTED', '{ clients @stream(initialCount: 1) { name } }'],
    ['BAD_USER_INPUT', 'query A { clients { name } } query B { clients { id } }'],
    ['BAD_USER_INPUT', 'query ($n: Int!) { clients(first: $n) { name } }'],
    ['BAD_USER_INPUT', 'fragment F on Client { name }'],
  ])('answers %s to %s', async (code, text) => {
    const answer = await ask(text)
    expect(answer.errors).toMatchObject([{ extensions: { code } }])
    expect(answer).not.toHaveProperty('data')
    expect(fetches).toEqual([])
  })

  it('names a variable that does not fit and never repeats its value', async () => {
    const { errors } = await ask('query ($n: Int!) { clients(first: $n) { name } }', { n: '999900006' })
    expect(errors).toEqual([
      { message: 'The variable $n does not fit its type Int!.', extensions: { code: 'BAD_USER_INPUT' } },
    ])
  })

  it('stops fragments that unfold into more than the budget', async () => {
    const levels = Array.from(
      { length: 40 },
      (_, level) => `fragment F${level} on Client { ...F${level + 1} ...F${level + 1} }`,
    )
    const { errors } = await ask(`{ clients { ...F0 } } ${levels.join(' ')} fragment F40 on Client { name }`)
    expect(errors).toMatchObject([
      { extensions: { code: 'OPERATION_TOO_LARGE' }, message: expect.stringContaining(String(selectionBudget)) },
    ])
  })

  it('refuses to start without a transport for every subgraph', async () => {
    const { finance: _, ...others } = transports
    await expect(createEngine({ supergraph: regionSupergraph, transports: others })).rejects.toThrow(
      'transport for finance',
    )
  })

  it('refuses to start on a text that is no supergraph', async () => {
    await expect(createEngine({ supergraph: 'type Query { a: Int }', transports })).rejects.toThrow('no supergraph')
  })
})

describe('a subgraph that fails', () => {
  const text = '{ clients(first: 2) { name points: claimedTotal arrangements { kind } } }'
  const unavailable = (name: string, path: unknown[]) => ({
    message: `The ${name} part of the graph could not answer.`,
    path,
    extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
  })

  it.each<[string, (request: SubgraphRequest) => unknown]>([
    ['rejects', () => Promise.reject(new Error('connect ECONNREFUSED db.internal:5432'))],
    ['answers text', () => '<html>Bad gateway</html>'],
    ['answers nothing', () => undefined],
    ['leaves out data', () => ({})],
    ['answers data that is no object', () => ({ data: [1, 2] })],
    ['leaves out the entities', () => ({ data: {} })],
    ['answers fewer entities', (request) => ({ data: renamed(request, { _entities: [{ claimed: 1 }] }) })],
    ['answers entities that are none', () => ({ data: { _entities: [1, 'x'] } })],
    [
      'answers an error without a code',
      () => ({ errors: [{ message: 'select * from finance.claim', stack: 'at x.ts' }] }),
    ],
    [
      'answers an error with a code of its own',
      () => ({ data: null, errors: [{ message: 'secret', extensions: { code: '42P01' } }] }),
    ],
  ])('that %s leaves its fields null, with their paths and no word about the cause', async (_, replacement) => {
    replacements.set('education', replacement)
    const { data, errors } = await ask('{ places { __typename } clients(first: 2) { name } }')
    expect(data).toEqual({ places: null, clients: [{ name: 'Name of C1' }, { name: 'Name of C2' }] })
    expect(errors).toHaveLength(1)
    expect(errors?.[0]).toMatchObject({ path: ['places'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } })

    replacements.clear()
    replacements.set('finance', replacement)
    const entities = await ask('{ clients(first: 2) { name allocations(first: 1) { paid: claimed } } }')
    expect(entities.data).toEqual({
      clients: [
        { name: 'Name of C1', allocations: [{ paid: null }] },
        { name: 'Name of C2', allocations: [{ paid: null }] },
      ],
    })
    expect(entities.errors).toEqual(
      [0, 1].map((client) => unavailable('finance', ['clients', client, 'allocations', 0, 'paid'])),
    )
  })

  it('raises the null of a field that must not be null to the nearest place that may be', async () => {
    replacements.set('finance', () => ({ errors: [{ message: 'down' }] }))
    const { data, errors } = await ask(text)
    expect(data).toBeNull()
    expect(errors).toEqual([
      unavailable('finance', ['clients', 0, 'points']),
      unavailable('finance', ['clients', 1, 'points']),
    ])
  })

  it('gives an error of one entity its place in every list the entity stands in', async () => {
    replacements.set('clients', (request) => {
      const key = keyIn(request, 'name')
      const error = {
        message: 'Gone.',
        path: ['_entities', 1, key],
        extensions: { code: 'NOT_FOUND', table: 'client' },
      }
      return { data: { _entities: [{ [key]: 'A' }, null] }, errors: [error] }
    })
    const { data, errors } = await ask('{ schools(first: 2) { young: pupils { called: name } } }')
    expect(data).toEqual({ schools: [{ young: null }, { young: null }] })
    expect(errors).toEqual(
      [0, 1].map((school) => ({
        message: 'Gone.',
        path: ['schools', school, 'young', 1, 'called'],
        extensions: { code: 'NOT_FOUND' },
      })),
    )
  })

  it('keeps an error that has no place, without a path', async () => {
    replacements.set('education', (request) => {
      const path = [keyIn(request, 'places'), '__proto__', 'polluted']
      return {
        data: renamed(request, { places: [] }),
        errors: [{ message: 'Slow down.', path, extensions: { code: 'FORBIDDEN' } }],
      }
    })
    const { data, errors } = await ask('{ places { __typename } }')
    expect(data).toEqual({ places: [] })
    expect(errors).toEqual([{ message: 'Slow down.', extensions: { code: 'FORBIDDEN' } }])
    expect({}).not.toHaveProperty('polluted')
  })

  it.each([
    ['an unknown type', { __typename: 'Castle', label: 'x' }],
    ['no type', { label: 'x' }],
    ['a type of another place', { __typename: 'Client', label: 'x' }],
    ['a missing field', { __typename: 'Office' }],
    ['a number for a text', { __typename: 'Office', label: 7 }],
    ['a list for an object', [[]]],
  ])('does not pass on %s', async (_, place) => {
    replacements.set('education', (request) => ({ data: renamed(request, { places: [place] }) }))
    const { data, errors } = await ask('{ places { __typename label } }')
    expect(data).toEqual({ places: null })
    expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }])
  })

  it('does not pass on a value that an enum does not have', async () => {
    replacements.set('providers', (request) => ({ data: renamed(request, { provider: { state: 'ASLEEP' } }) }))
    const { data, errors } = await ask('{ provider(agbCode: "P1") { now: state } }')
    expect(data).toEqual({ provider: null })
    expect(errors).toMatchObject([{ path: ['provider', 'now'] }])
  })

  it('does not compute from a required field that failed', async () => {
    replacements.set('clients', (request) => ({
      data: renamed(request, { node: { __typename: 'Allocation', id: 'A1', volume: null } }),
      errors: [
        {
          message: 'Not yours.',
          path: ['node', 'volume'].map((name) => keyIn(request, name)),
          extensions: { code: 'FORBIDDEN' },
        },
      ],
    }))
    const { data, errors } = await ask('{ node(id: "A1") { ... on Allocation { commitment { __typename } } } }')
    expect(data).toEqual({ node: null })
    expect(errors).toMatchObject([{ path: ['node', 'commitment'], message: 'Not yours.' }])
    expect(fetches.map(({ subgraph }) => subgraph)).toEqual(['clients'])
  })

  it('tells the operator the cause that callers do not see', async () => {
    const cause = new Error('connect ECONNREFUSED')
    replacements.set('education', () => Promise.reject(cause))
    await ask('{ places { __typename } }')
    expect(faults).toEqual([cause])
  })
})

describe('an entity that its owner does not know', () => {
  it('makes a nullable reference null without an error', async () => {
    const text = '{ node(id: "A3") { ... on Allocation { number provider { name } } } }'
    expect(await expectSameAsMonolith(text)).toEqual({ data: { node: { number: 3, provider: null } } })
  })

  it('is an error where the reference must not be null', async () => {
    const { data, errors } = await ask('{ claim(number: 3) { number provider { name } } }')
    expect(data).toEqual({ claim: null })
    expect(errors).toEqual([
      {
        message: 'Cannot return null for non-nullable field Claim.provider.',
        path: ['claim', 'provider'],
        extensions: { code: 'NULL_NOT_ALLOWED' },
      },
    ])
  })
})

describe('operations beyond number', () => {
  it('keeps answering when more distinct operations come by than it remembers', async () => {
    for (let index = 0; index < 700; index += 1) {
      const { data } = await ask(`{ x${index}: municipality(code: "M1") { code } }`)
      expect(data).toEqual({ [`x${index}`]: { code: 'M1' } })
    }
  })
})
