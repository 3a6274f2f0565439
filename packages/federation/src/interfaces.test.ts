import { buildSubgraphSchema } from '@apollo/subgraph'
import { type ExecutionResult, parse, validate } from 'graphql'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { composeSupergraph } from './compose/compose.ts'
import { createEngine } from './engine.ts'
import { createLocalTransport } from './transport/local-transport.ts'
import type { SubgraphTransport } from './transport/transport.ts'

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@interfaceObject", "@inaccessible"
])`

const letter = { __typename: 'Letter', id: 'n1', sheets: 2, answers: { __typename: 'Letter', id: 'n0', sheets: 1 } }

const letters = {
  typeDefs: `${link}
    type Query { newest: Note drafts: [Draft] }
    interface Note @key(fields: "id") { id: ID! answers: Note }
    type Letter implements Note @key(fields: "id") { id: ID! answers: Letter sheets: Int }
    interface Draft { title: String }
    type Sketch implements Draft { title: String }
    type Secret implements Draft @inaccessible { title: String }
  `,
  resolvers: {
    Query: {
      newest: () => letter,
      drafts: () => [
        { __typename: 'Sketch', title: 'Rain' },
        { __typename: 'Secret', title: 'Plan' },
      ],
    },
    Note: { __resolveReference: () => letter },
  },
}

const shelves = {
  typeDefs: `${link}
    type Query { oldest: Note }
    type Note @key(fields: "id") @interfaceObject { id: ID! box: Int }
  `,
  resolvers: { Query: { oldest: () => ({ id: 'n1', box: 7 }) } },
}

const fetched: string[] = []

function watch(name: string, transport: SubgraphTransport): SubgraphTransport {
  return {
    execute(request) {
      fetched.push(`${name} ${request.document}`)
      return transport.execute(request)
    },
  }
}

const subgraphs = { letters, shelves }
const engine = await createEngine({
  supergraph: composeSupergraph(
    Object.entries(subgraphs).map(([name, { typeDefs }]) => ({ name, typeDefs, url: `http://${name}.test` })),
  ),
  transports: Object.fromEntries(
    Object.entries(subgraphs).map(([name, { typeDefs, resolvers }]) => {
      const schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }])
      return [name, watch(name, createLocalTransport({ schema, contextValue: () => null }))]
    }),
  ),
})
beforeEach(() => {
  fetched.length = 0
})
afterAll(() => engine.stop())

async function ask(text: string): Promise<ExecutionResult> {
  const document = parse(text)
  expect(validate(engine.schema, document)).toEqual([])
  return JSON.parse(JSON.stringify(await engine.execute({ document, context: null })))
}

describe('an interface', () => {
  it('is answered by the subgraph that knows no types of it when nothing depends on the type', async () => {
    expect(await ask('{ oldest { id box } }')).toEqual({ data: { oldest: { id: 'n1', box: 7 } } })
    expect(fetched).toEqual([expect.stringMatching(/^shelves \{\w+:oldest\{id \w+:box\}\}$/)])
  })

  it.each([
    ['the type', '{ oldest { __typename } }', { __typename: 'Letter' }],
    ['a field of one type', '{ oldest { box ... on Letter { sheets } } }', { box: 7, sheets: 2 }],
  ])('is looked up where it can be resolved, when an operation asks for %s', async (_, text, oldest) => {
    expect(await ask(text)).toEqual({ data: { oldest } })
    expect(fetched.map((fetch) => fetch.split(' ')[0])).toEqual(['shelves', 'letters'])
  })

  it('selects the same field as a type that says more about it', async () => {
    const text = '{ newest { answers { id } ... on Letter { sheets answers { sheets } } } }'
    expect(await ask(text)).toEqual({ data: { newest: { answers: { id: 'n0', sheets: 1 }, sheets: 2 } } })
  })

  it.each(['{ drafts { title } }', '{ drafts { ... on Sketch { title } } }'])(
    'does not show an object of an inaccessible type: %s',
    async (text) => {
      const { data, errors } = await ask(text)
      expect(data).toEqual({ drafts: [{ title: 'Rain' }, null] })
      expect(errors).toMatchObject([{ path: ['drafts', 1] }])
    },
  )
})
