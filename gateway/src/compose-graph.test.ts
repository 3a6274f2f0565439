import { accessOf } from '@regiograaf/access'
import { toApiSchema } from '@regiograaf/federation'
import type { GraphQLObjectType } from 'graphql'
import { expect, it } from 'vitest'
import { composeGraph } from './compose-graph.ts'

const header = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@composeDirective"])
    @link(url: "https://example.org/regiograaf/access/v1.0", import: ["@access"])
    @composeDirective(name: "@access")
  directive @access(needs: String!) on FIELD_DEFINITION | OBJECT`
const clients = `${header}
  type Query { client: Client @access(needs: "READ_NAMES") }
  type Client @key(fields: "id") @access(needs: "READ_NAMES") { id: ID! name: String bsn: String @access(needs: "READ_BSN") }
  type Page @shareable @access(needs: "READ_SHARED") { next: String }`
const finance = `${header}
  type Query { claims: Page @access(needs: "READ_CLAIMS") }
  type Client @key(fields: "id") @access(needs: "READ_CLAIMS") { id: ID! claimed: Int }
  type Page @shareable @access(needs: "READ_SHARED") { next: String }`
const compose = (...texts: string[]) =>
  composeGraph(texts.map((typeDefs, index) => ({ name: `part${index}`, typeDefs })))

it('keeps with each field of a shared type what its own subgraph declared', () => {
  const client = toApiSchema(compose(clients, finance)).getType('Client') as GraphQLObjectType
  expect(Object.fromEntries(accessOf(client))).toEqual({
    id: 'READ_SHARED',
    name: 'READ_NAMES',
    bsn: 'READ_BSN',
    claimed: 'READ_CLAIMS',
  })
})

it.each([
  [
    'a field of a subgraph says nothing',
    finance.replace('@access(needs: "READ_CLAIMS") { id', '{ id'),
    'the subgraph part1',
    'Client.claimed',
  ],
  [
    'a field names no permission',
    finance.replace('{ claims: Page @access(needs: "READ_CLAIMS")', '{ claims: Page @access(needs: "READ_ALL")'),
    'the subgraph part1',
    'Query.claims',
  ],
  [
    'subgraphs disagree about a field',
    finance.replace('@shareable @access(needs: "READ_SHARED")', '@shareable @access(needs: "READ_CLAIMS")'),
    'the composed graph',
    'Page.next',
  ],
  [
    'a subgraph does not pass its declarations on',
    finance.replace('@composeDirective(name: "@access")', ''),
    'the composed graph',
    'Client.claimed',
  ],
])('fails when %s', (_case, changed, where, field) => {
  expect(changed).not.toBe(finance)
  expect(() => compose(clients, changed)).toThrow(`These fields of ${where} must say`)
  expect(() => compose(clients, changed)).toThrow(`- ${field}`)
})
