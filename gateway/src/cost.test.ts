import { toApiSchema } from '@regiograaf/federation'
import { type GraphQLSchema, getIntrospectionQuery, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { compileCost } from './cost.ts'
import { operationsOf } from './limits.ts'
import { readSupergraph } from './supergraph.ts'
import { fragmentsOf } from './unfold.ts'

const schema = toApiSchema(`
  directive @cost(weight: Int!) on FIELD_DEFINITION
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
  type Query {
    client: Client
    clients(first: Int! = 25): Page! @listSize(assumedSize: 100, slicingArguments: ["first"], sizedFields: ["nodes"])
    found(page: PageInput, more: Int): [Client!]! @listSize(assumedSize: 40, slicingArguments: ["page.first", "more"])
    anything: [Thing!]!
  }
  type Mutation { rename(name: String): Client agree: Int @cost(weight: 3) }
  input PageInput { first: Int }
  type Page { nodes: [Client!]! others: [Client!]! totalCount: Int @cost(weight: 10) }
  interface Named { name: String clients: [Client!]! }
  type Client implements Named { name: String clients: [Client!]! tags: [String!]! starts: [Thing!]! @listSize(assumedSize: 2) }
  type School { name: String sum: Int @cost(weight: 100) clients: [Client!]! }
  union Thing = Client | School
`)

function costOf(text: string, variables: Record<string, unknown> = {}, on: GraphQLSchema = schema): number {
  const document = parse(text)
  const [operation] = operationsOf(document)
  return operation ? compileCost(on, operation, fragmentsOf(document))(variables) : -1
}

describe('the cost of an operation', () => {
  it.each([
    ['an object', '{ client { name } }', 1],
    ['an object under two names', '{ a: client { name } b: client { name } }', 2],
    [
      'an object that is selected twice',
      '{ client { name } client { tags } ...F } fragment F on Query { client { name } }',
      1,
    ],
    ['a list of no known size', '{ client { clients { name } } }', 11],
    ['lists inside each other', '{ client { clients { clients { name } } } }', 111],
    ['a list of texts, which costs nothing', '{ client { tags } }', 1],
    ['a list that says how long it is', '{ client { starts { __typename } } }', 3],
    ['a page as long as it is by itself', '{ clients { nodes { name } } }', 26],
    ['a page as long as it is asked', '{ clients(first: 7) { nodes { name } } }', 8],
    ['a list beside the page', '{ clients(first: 7) { others { name } } }', 11],
    ['a total', '{ clients(first: 7) { totalCount } }', 11],
    ['a page inside a page', '{ clients(first: 7) { nodes { clients { name } } } }', 78],
    ['a list as long as it can be when no argument tells', '{ found { name } }', 40],
    ['a list by a path into an input', '{ found(page: { first: 3 }, more: 2) { name } }', 3],
    ['the dearest of what a union can be', '{ anything { ... on Client { name } ... on School { sum } } }', 10 * 101],
    ['a field of an interface', '{ client { ... on Named { clients { name } } } }', 11],
    ['a mutation', 'mutation { rename { name } }', 10],
    ['a mutation that says what it costs', 'mutation { agree }', 3],
    ['introspection, which is limited by other means', getIntrospectionQuery(), 0],
    ['what does not exist', 'subscription { anything }', 0],
  ])('counts %s', (_what, text, cost) => {
    expect(costOf(text)).toBe(cost)
  })

  const pages =
    'query($n: Int = 9, $page: PageInput) { clients(first: $n) { nodes { name } } found(page: $page) { name } }'

  it.each([
    ['their values', { n: 3, page: { first: 2 } }, 1 + 3 + 2],
    ['the default of the operation, and the most where no argument tells', {}, 1 + 9 + 40],
    ['the most where the path ends early', { page: {} }, 1 + 9 + 40],
  ])('takes of variables %s', (_what, variables, cost) => {
    expect(costOf(pages, variables)).toBe(cost)
  })

  it('takes the default of the argument for a variable that is not sent', () => {
    expect(costOf('query($n: Int) { clients(first: $n) { nodes { name } } }')).toBe(26)
  })

  it('sees a variable inside an input', () => {
    const text = 'query($n: Int = 4) { found(page: { first: $n }, more: 1) { name } }'
    expect([costOf(text), costOf(text, { n: 8 })]).toEqual([4, 8])
  })

  it.each([-1, 0, 101, 2 ** 31 - 1, 1e9, 1.5, null, '10', true, [1], {}])('refuses a page of %j', (n) => {
    const message = 'The argument first of clients takes 1 to 100.'
    expect(() => costOf('query($n: Int) { clients(first: $n) { nodes { name } } }', { n })).toThrow(message)
    const deep = 'query($n: PageInput) { found(page: $n) { name } }'
    expect(() => costOf(deep, { n: { first: n } })).toThrow('The argument page.first of found takes 1 to 40.')
  })

  it.each(['-1', '0', '101', '2147483648', 'null'])('refuses a page that is written as %s', (n) => {
    expect(() => costOf(`{ client { name } clients(first: ${n}) { nodes { name } } }`)).toThrow('takes 1 to 100')
  })

  it('is known at once, however often the same places are selected, by whichever types', () => {
    const repeated = (depth: number): string =>
      depth === 0 ? 'name' : `${'clients { name } '.repeat(3)} clients { ${repeated(depth - 1)} }`
    const chain = (type: string) => `${`... on ${type} { clients { `.repeat(14)} name ${'} } '.repeat(14)}`
    const fanned = `{ anything { ${['Client', 'Named', 'School'].map(chain).join(' ')} } }`
    const began = performance.now()
    expect(costOf(`{ client { ${repeated(14)} } }`)).toBeGreaterThan(1e14)
    expect(costOf(fanned)).toBeGreaterThan(1e14)
    expect(performance.now() - began).toBeLessThan(1_000)
  })

  it('knows every page of the graph, and that a provider of a client of a provider is too much', () => {
    const hub = toApiSchema(readSupergraph())
    const rows = '{ nodes { id } totalCount }'
    for (const page of ['clients', 'claims', 'claimLines', 'tariffs', 'schools', 'providers']) {
      expect([page, costOf(`{ ${page}(first: 60) ${rows} }`, {}, hub)]).toEqual([page, 71])
    }
    const path = 'region { members { '.repeat(4)
    expect(costOf(`{ municipality(code: "GM0361") { ${path} name ${'} } '.repeat(4)} } }`, {}, hub)).toBeGreaterThan(
      1_000_000,
    )
  })
})
