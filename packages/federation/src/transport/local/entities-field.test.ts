import { buildSubgraphSchema } from '@apollo/subgraph'
import { GraphQLError, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createLocalTransport } from '../local-transport.ts'

const typeDefs = parse(/* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { any: String }
  interface Animal @key(fields: "id") { id: ID! name: String! }
  type Cat implements Animal @key(fields: "id") { id: ID! name: String! }
  type Dog implements Animal @key(fields: "id") { id: ID! name: String! friend: Animal }
  type Stone @key(fields: "id") { id: ID! }
`)

type Reference = { readonly id: string }

const outcomes: Record<string, (id: string) => unknown> = {
  there: (id) => ({ id, name: 'Tom' }),
  later: async (id) => ({ id, name: 'Tom' }),
  unknown: () => null,
  'unknown later': async () => undefined,
  nameless: (id) => ({ id, name: null }),
  error: () => new GraphQLError('No cat.', { extensions: { code: 'NOT_FOUND' } }),
  rejected: async () => {
    throw new GraphQLError('No cat.', { extensions: { code: 'NOT_FOUND' } })
  },
  thrown: () => {
    throw new GraphQLError('No cat.', { extensions: { code: 'NOT_FOUND' } })
  },
}

const schema = buildSubgraphSchema([
  {
    typeDefs,
    resolvers: {
      Animal: {
        __resolveReference: ({ id }: Reference) => ({ __typename: id === 'd' ? 'Dog' : 'Cat', id, name: `Any ${id}` }),
      },
      Cat: { __resolveReference: ({ id }: Reference) => outcomes[id]?.(id) },
    },
  },
])

async function ask(compiled: boolean, representations: readonly object[]) {
  const transport = createLocalTransport({ schema, contextValue: () => ({}), compiled })
  const document =
    'query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Animal { name } ... on Stone { id } } }'
  const { data, errors } = await transport.execute({
    document,
    variables: { r: representations },
    context: null,
    readScope: new Map(),
  })
  return JSON.parse(JSON.stringify({ data, errors: errors?.map(({ message, path }) => ({ message, path })) }))
}

const cat = (id: string) => ({ __typename: 'Cat', id })

describe('compiled _entities', () => {
  it.each([
    ...Object.keys(outcomes).map((id): [string, object[]] => [
      `an entity that is ${id}`,
      [cat('there'), cat(id), cat('later')],
    ]),
    [
      'types without a resolver of references',
      [
        { __typename: 'Stone', id: 's' },
        { __typename: 'Dog', id: 'd', name: 'Rex' },
      ],
    ],
    [
      'references to an interface',
      [
        { __typename: 'Animal', id: 'c' },
        { __typename: 'Animal', id: 'd' },
      ],
    ],
    ['references to an interface and to objects', [{ __typename: 'Animal', id: 'd' }, cat('later')]],
    ['no representation', []],
  ])('answers %s as the resolver of @apollo/subgraph does', async (_, representations) => {
    const answer = await ask(true, representations)
    expect(answer).toEqual(await ask(false, representations))
    expect(answer).toHaveProperty('data')
  })

  it.each([
    ['a type that is no entity', [{ __typename: 'Castle', id: 'x' }]],
    ['no type', [{ id: 'x' }]],
  ])('gives an error for %s', async (_, representations) => {
    const answer = await ask(true, representations)
    expect(answer).toMatchObject({ data: null, errors: [{ path: ['_entities'] }] })
    expect((await ask(false, representations)).data).toBeNull()
  })
})
