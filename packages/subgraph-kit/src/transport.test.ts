import type { Identity, Role } from '@regiograaf/identity'
import { parse } from 'graphql'
import { beforeEach, expect, it } from 'vitest'
import { createSubgraph } from './subgraph.ts'
import { createSubgraphTransport } from './transport.ts'

let ran: string[]
beforeEach(() => {
  ran = []
})
const run = (name: string) => () => {
  ran.push(name)
  return { id: '1', name: 'Fenna', bsn: '999900031' }
}

const typeDefs = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  directive @access(needs: String!) on FIELD_DEFINITION | OBJECT
  type Query { person: Person @access(needs: "READ_NAMES") rename: Person @access(needs: "READ_NAMES") }
  type Person @key(fields: "id") @access(needs: "READ_NAMES") {
    id: ID!
    name: String
    bsn: String @access(needs: "READ_BSN")
  }`
const subgraph = createSubgraph({
  name: 'people',
  typeDefs: parse(typeDefs),
  resolvers: { Query: { person: run('person') }, Person: { __resolveReference: run('reference') } },
  contextFor: (identity) => ({ identity }),
})
const transport = createSubgraphTransport(subgraph)

const identityOf = (role: Role, purpose: Identity['purpose']): Identity => ({
  subject: 'x',
  organisation: { kind: 'municipality', code: 'GM0361' },
  role,
  purpose,
  municipalities: ['GM0361'],
})
const caseworker = identityOf('caseworker', 'ACCESS')
const backOffice = identityOf('back-office', 'CONTROL')
const policy = identityOf('policy', 'POLICY')

async function ask(identity: Identity, document: string) {
  const variables = { representations: [{ __typename: 'Person', id: '1' }] }
  const result = await transport.execute({ document, variables, context: { identity }, readScope: new Map() })
  return {
    data: result.data,
    messages: result.errors?.map(({ message, extensions }) => `${extensions.code} ${message}`),
  }
}
const entities = (fields: string) =>
  `query($representations: [_Any!]!) { _entities(representations: $representations) { ${fields} } }`

it('runs what the identity may ask for, keys and __typename included', async () => {
  expect(await ask(backOffice, '{ person { __typename id name } }')).toMatchObject({
    data: { person: { name: 'Fenna' } },
  })
  expect(await ask(caseworker, entities('... on Person { bsn }'))).toEqual({
    data: { _entities: [{ bsn: '999900031' }] },
    messages: undefined,
  })
})

it.each([
  ['a query', '{ person { name bsn } }'],
  ['a query in parts', '{ person { name } again: person { ...F } } fragment F on Person { bsn }'],
  ['entities', entities('... on Person { name bsn }')],
])('refuses %s as a whole before any of it runs', async (_what, document) => {
  expect(await ask(backOffice, document)).toEqual({
    data: undefined,
    messages: ['FORBIDDEN The role back-office may not ask for Person.bsn; ask as caseworker.'],
  })
  expect(ran).toEqual([])
})

it('decides for each identity anew, whatever the one before was told', async () => {
  const document = '{ person { bsn } }'
  const answers = [caseworker, backOffice, caseworker, policy].map(
    async (identity) => (await ask(identity, document)).data,
  )
  expect(await Promise.all(answers)).toEqual([
    { person: { bsn: '999900031' } },
    undefined,
    { person: { bsn: '999900031' } },
    undefined,
  ])
})

it('finds no entity for whoever may read nothing of it, as if there were none', async () => {
  expect((await ask(backOffice, entities('__typename'))).data).toEqual({ _entities: [{ __typename: 'Person' }] })
  ran = []
  expect(await ask(policy, entities('__typename ... on Person { id }'))).toEqual({
    data: { _entities: [null] },
    messages: undefined,
  })
  expect(ran).toEqual([])
})

it('leaves the entrances of federation to whoever comes past the door', async () => {
  expect((await ask(policy, '{ _service { sdl } __schema { queryType { name } } }')).data).toMatchObject({
    __schema: { queryType: { name: 'Query' } },
  })
})

it('is not made of a schema that leaves a field without a declaration', () => {
  const forgetful = typeDefs.replace(' @access(needs: "READ_NAMES") {', ' {')
  expect(() =>
    createSubgraph({
      name: 'people',
      typeDefs: parse(forgetful),
      resolvers: {},
      contextFor: (identity) => ({ identity }),
    }),
  ).toThrow('These fields of the subgraph people must say with @access(needs: …)')
})
