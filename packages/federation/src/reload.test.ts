import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph'
import { type ExecutionResult, type GraphQLSchema, parse, validate } from 'graphql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { composeSupergraph } from './compose/compose.ts'
import { createEngine, type Engine } from './engine.ts'
import { createLocalTransport } from './transport/local-transport.ts'
import type { SubgraphTransport } from './transport/transport.ts'

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])'
const query = 'type Query { client(id: ID!): Client }'

/** What the subgraphs can do, before and after the change. */
const abilities = {
  clients: `${link} ${query} type Client @key(fields: "id") { id: ID! nickname: String birthYear: Int balance: String @shareable }`,
  finance: `${link} type Client @key(fields: "id") { id: ID! balance: String @shareable }`,
}
const resolvers: Record<string, GraphQLResolverMap<unknown>> = {
  clients: {
    Query: { client: (_: unknown, { id }: { id: string }) => ({ id }) },
    Client: {
      nickname: ({ id }: { id: string }) => `nick ${id}`,
      birthYear: () => 2010,
      balance: ({ id }: { id: string }) => `clients ${id}`,
    },
  },
  finance: {
    Client: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      balance: ({ id }: { id: string }) => `finance ${id}`,
    },
  },
}

const compose = (clients: string, finance: string) =>
  composeSupergraph([
    { name: 'clients', url: 'http://clients.test', typeDefs: `${link} ${query} ${clients}` },
    { name: 'finance', url: 'http://finance.test', typeDefs: `${link} ${finance}` },
  ])
/** The balance comes from finance, and clients have nicknames. */
const before = compose(
  'type Client @key(fields: "id") { id: ID! nickname: String }',
  'type Client @key(fields: "id") { id: ID! balance: String }',
)
/** The balance comes from clients, nicknames are gone and years of birth are there. */
const after = compose(
  'type Client @key(fields: "id") { id: ID! birthYear: Int balance: String }',
  'type Client @key(fields: "id", resolvable: false) { id: ID! }  type Query { finances: Int }',
)

/** Called before a subgraph answers. */
let beforeFetch: (subgraph: string) => Promise<void> | undefined
let engine: Engine

const transports = Object.fromEntries(
  Object.entries(abilities).map(([name, typeDefs]): [string, SubgraphTransport] => {
    const schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: resolvers[name] ?? {} }])
    const transport = createLocalTransport({ schema, contextValue: () => ({}) })
    return [
      name,
      {
        async execute(request) {
          await beforeFetch(name)
          return transport.execute(request)
        },
      },
    ]
  }),
)

beforeEach(async () => {
  beforeFetch = () => undefined
  engine = await createEngine({ supergraph: before, transports })
})
afterEach(async () => {
  await engine.stop()
  await settled(0)
})

/** Waits until this many planner processes run; Node forgets an ended one a moment after it tells of its end. */
async function settled(count: number): Promise<void> {
  const processes = () => process.getActiveResourcesInfo().filter((resource) => resource === 'ProcessWrap').length
  await expect.poll(processes, { timeout: 20_000 }).toBe(count)
}

/** Asks as a server does: validates against the schema of the moment, and then hands the operation over. */
async function ask(text: string, engineOf = engine): Promise<ExecutionResult> {
  const document = parse(text)
  const { schema } = engineOf
  const errors = validate(schema, document)
  return errors.length > 0 ? { errors } : run(document, schema)
}

async function run(document: ReturnType<typeof parse>, validFor?: GraphQLSchema): Promise<ExecutionResult> {
  return JSON.parse(JSON.stringify(await engine.execute({ document, validFor, context: {} })))
}

const balance = '{ client(id: "1") { balance } }'
const nickname = '{ client(id: "1") { nickname } }'
const balanceFrom = (subgraph: string) => ({ data: { client: { balance: `${subgraph} 1` } } })
const messagesOf = ({ errors }: ExecutionResult) => errors?.map(({ message }) => message)

describe('reload', { timeout: 60_000 }, () => {
  it('puts a new field in and takes an old one out, for execution and introspection', async () => {
    const fields = '{ __type(name: "Client") { fields { name } } }'
    const namesNow = async () =>
      ((await ask(fields)).data as { __type: { fields: { name: string }[] } }).__type.fields.map(({ name }) => name)
    expect([await ask(balance), await ask(nickname)]).toEqual([
      balanceFrom('finance'),
      { data: { client: { nickname: 'nick 1' } } },
    ])
    expect(await namesNow()).toEqual(['balance', 'id', 'nickname'])
    await engine.reload(after)
    expect(await ask(balance)).toEqual(balanceFrom('clients'))
    expect(await ask('{ client(id: "1") { birthYear } }')).toEqual({ data: { client: { birthYear: 2010 } } })
    expect(messagesOf(await ask(nickname))?.[0]).toContain('Cannot query field "nickname" on type "Client".')
    expect(await namesNow()).toEqual(['balance', 'birthYear', 'id'])
  })

  it('tells of each new schema, until nobody listens', async () => {
    const heard: GraphQLSchema[] = []
    const leave = engine.onSchemaChange((schema) => heard.push(schema))
    await engine.reload(after)
    expect(heard).toEqual([engine.schema])
    leave()
    await engine.reload(before)
    expect(heard).toHaveLength(1)
  })

  it('answers everything, from one supergraph or the other, while it changes twenty times', async () => {
    const answers = { finance: 0, clients: 0, nickname: 0, refused: 0 }
    let changing = true
    const caller = async (id: string) => {
      while (changing) {
        const { data, errors } = await ask(`{ client(id: "${id}") { balance } }`)
        expect(errors).toBeUndefined()
        const { client } = data as { client: { balance: string } }
        expect([`finance ${id}`, `clients ${id}`]).toContain(client.balance)
        answers[client.balance.startsWith('finance') ? 'finance' : 'clients'] += 1
        const named = await ask(`{ client(id: "${id}") { nickname } }`)
        if (named.errors) {
          expect(messagesOf(named)?.[0]).toContain('Cannot query field "nickname" on type "Client".')
          answers.refused += 1
        } else {
          expect(named).toEqual({ data: { client: { nickname: `nick ${id}` } } })
          answers.nickname += 1
        }
        await new Promise((resolve) => setImmediate(resolve))
      }
    }
    const callers = ['1', '2', '3'].map(caller)
    for (let round = 0; round < 20; round += 1) await engine.reload(round % 2 === 0 ? after : before)
    changing = false
    await Promise.all(callers)
    for (const count of Object.values(answers)) expect(count).toBeGreaterThan(0)
    await settled(1)
  })

  it('lets an operation that is under way end on the supergraph it began on, and then stops its planner', async () => {
    let goOn = () => {}
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const reached = new Promise<void>((resolve) => {
      beforeFetch = async (subgraph) => {
        if (subgraph === 'clients') resolve()
        await waiting
      }
    })
    const underWay = ask(balance)
    await reached
    await engine.reload(after)
    await settled(2)
    goOn()
    expect(await underWay).toEqual(balanceFrom('finance'))
    await settled(1)
  })

  it('validates again what was valid for the supergraph before', async () => {
    const old = engine.schema
    const documents = { balance: parse(balance), nickname: parse(nickname) }
    await engine.reload(after)
    for (const validFor of [old, undefined]) {
      expect(await run(documents.balance, validFor)).toEqual(balanceFrom('clients'))
      expect(await run(documents.nickname, validFor)).toEqual({
        errors: [
          {
            message: expect.stringMatching(/^The operation does not fit the graph as it is now: .*"nickname"[^?]*$/),
            extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
          },
        ],
      })
    }
  })

  it.each([
    ['is no GraphQL', 'type Query {', /Syntax Error/],
    ['is empty', '', /Syntax Error/],
    ['names no subgraph', 'type Query { client: String }', /names no subgraph/],
    ['names a subgraph without a transport', after.replaceAll('name: "finance"', 'name: "payments"'), /for payments/],
    ['has types that do not exist', after.replace('birthYear: Int', 'birthYear: Whole'), /Unknown type "Whole"/],
    ['has no Query', after.replace(/type Query[^}]*}/, ''), /Query/],
    ['has a field of a subgraph that does not exist', after.replaceAll('graph: CLIENTS', 'graph: NOBODY'), /NOBODY/],
    [
      'says of no field where it comes from',
      'enum join__Graph { CLIENTS @join__graph(name: "clients", url: "") } type Query { client: String other: Int }',
      /cannot be planned/,
    ],
  ])('refuses a supergraph that %s, and goes on with the one before', async (_name, supergraph, reason) => {
    expect([before, after]).not.toContain(supergraph)
    const { schema } = engine
    const heard: GraphQLSchema[] = []
    engine.onSchemaChange((changed) => heard.push(changed))
    await expect(engine.reload(supergraph)).rejects.toThrow(reason)
    expect(engine.schema).toBe(schema)
    expect(heard).toEqual([])
    expect(await ask(balance)).toEqual(balanceFrom('finance'))
    expect(await ask('{ client(id: "7") { nickname balance } }')).toEqual({
      data: { client: { nickname: 'nick 7', balance: 'finance 7' } },
    })
    await settled(1)
  })

  it('takes reloads in turn, so that the last one stands, whatever becomes of those before it', async () => {
    const outcomes = await Promise.allSettled([after, before, 'broken', after].map((text) => engine.reload(text)))
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect(await ask(balance)).toEqual(balanceFrom('clients'))
    await settled(1)
  })

  it('leaves no process when the engine stops meanwhile, and is refused from then on', async () => {
    const reloads = Promise.allSettled([engine.reload(after), engine.reload(before)])
    await Promise.resolve()
    await engine.stop()
    await settled(0)
    expect((await reloads).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await expect(engine.reload(after)).rejects.toThrow('The engine has stopped')
  })

  it('leaves no process when the first supergraph is refused', async () => {
    await expect(createEngine({ supergraph: after.replace('birthYear: Int', 'b: Whole'), transports })).rejects.toThrow(
      'Whole',
    )
    await settled(1)
  })
})
