import { createEngine, createLocalTransport, type Engine } from '@regiograaf/federation'
import { composeSupergraph } from '@regiograaf/federation/compose'
import { buildSchema, GraphQLError, getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RequestContext } from './engine-gateway.ts'
import { openTestGateway } from './testing/gateway.ts'
import { shareWithEveryone } from './testing/share-with-everyone.ts'

/** Two subgraphs in this process; a resolver takes the arguments and the context of its field. */
const subgraphs = {
  clients: {
    typeDefs: 'type Query { whoAmI: String refused: String }',
    resolvers: {
      whoAmI: (_args: unknown, { identity }: RequestContext) => identity.organisation.code,
      refused: () => {
        throw new GraphQLError('The role policy sees no clients.', { extensions: { code: 'FORBIDDEN' } })
      },
    },
  },
  finance: {
    typeDefs: 'type Query { budget(year: Int!): Int broken: String } type Mutation { setBudget(cents: Int!): Int }',
    resolvers: {
      budget: () => 120_000,
      broken: () => {
        throw new Error('connect ECONNREFUSED 10.1.2.3:5432')
      },
      setBudget: ({ cents }: { cents: number }) => cents,
    },
  },
}

let engine: Engine
let gateway: Awaited<ReturnType<typeof openTestGateway>>
beforeAll(async () => {
  const supergraph = composeSupergraph(
    Object.entries(subgraphs).map(([name, { typeDefs }]) => ({
      name,
      typeDefs: shareWithEveryone(typeDefs),
      url: `http://${name}.internal`,
    })),
  )
  const transports = Object.fromEntries(
    Object.entries(subgraphs).map(([name, { typeDefs, resolvers }]) => {
      const schema = buildSchema(typeDefs)
      for (const type of [schema.getQueryType(), schema.getMutationType()]) {
        for (const field of Object.values(type?.getFields() ?? {})) {
          const resolve = (resolvers as Record<string, (...args: never[]) => unknown>)[field.name]
          field.resolve = (_source, args, context) => resolve?.(args as never, context as never)
        }
      }
      return [name, createLocalTransport({ schema, contextValue: (context) => context })]
    }),
  )
  engine = await createEngine({ supergraph, transports })
  gateway = await openTestGateway({ engine })
})
afterAll(async () => {
  await gateway.close()
  await engine.stop()
})

describe('the gateway on the federated engine', () => {
  it('answers one operation from two subgraphs, each with the identity of the token', async () => {
    const answer = await gateway.post({
      query: 'query Mine($year: Int!) { me: whoAmI budget(year: $year) __typename }',
      variables: { year: 2026 },
    })
    expect([answer.status, answer.json]).toEqual([
      200,
      { data: { me: 'GM0361', budget: 120_000, __typename: 'Query' } },
    ])
  })

  it('changes one subgraph through a mutation', async () => {
    const answer = await gateway.post({ query: 'mutation { setBudget(cents: 5) }' })
    expect(answer.json).toEqual({ data: { setBudget: 5 } })
  })

  it('keeps what a subgraph wrote for the caller and hides the rest', async () => {
    const { json, text } = await gateway.post({ query: '{ refused broken whoAmI }' })
    expect(json.data).toEqual({ refused: null, broken: null, whoAmI: 'GM0361' })
    const byPath = Object.fromEntries(
      json.errors.map((error: { path: string[]; extensions: { code: string } }) => [
        error.path[0],
        error.extensions.code,
      ]),
    )
    expect(byPath).toEqual({ refused: 'FORBIDDEN', broken: 'SUBGRAPH_UNAVAILABLE' })
    expect(text).toContain('The role policy sees no clients.')
    expect(text).not.toMatch(/ECONN|10\.1|internal/)
  })

  it.each([
    ['a wrong variable', { query: 'query($y: Int!) { budget(year: $y) }', variables: { y: 'x' } }, 'BAD_USER_INPUT'],
    ['a missing operation', { query: '{ whoAmI }', operationName: 'Other' }, 'OPERATION_RESOLUTION_FAILURE'],
    ['a subscription', { query: 'subscription { whoAmI }' }, 'OPERATION_NOT_SUPPORTED'],
    ['the entities of a subgraph', { query: '{ _service { sdl } }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ])('refuses %s with 400', async (_name, body, code) => {
    const answer = await gateway.post(body)
    expect([answer.status, answer.codes]).toEqual([400, [code]])
  })

  it('shows the schema in development without a word about subgraphs', async () => {
    const { text } = await gateway.post({ query: getIntrospectionQuery() })
    expect(text).toContain('whoAmI')
    expect(text).not.toMatch(/join__|_entities|_service|internal/)
  })
})
