import { buildSchema, type GraphQLSchema, parse } from 'graphql'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DocumentStore } from '../document-store.ts'
import { type GatewayEngine, toApolloGateway } from '../engine-gateway.ts'
import { openTestGateway } from '../testing/gateway.ts'

const schemaWith = (permission: string) =>
  buildSchema(`
    directive @access(needs: String!) on FIELD_DEFINITION | OBJECT
    scalar Bsn
    input Search { bsn: Bsn years: [Int!] }
    type Query {
      client: Client @access(needs: "READ_NAMES")
      clientByBsn(bsn: Bsn!): Client @access(needs: "READ_BSN")
      search(input: Search, any: [Bsn]): Client @access(needs: "READ_BSN")
      tariffs: [Int] @access(needs: "READ_TARIFFS")
      claims: [Int] @access(needs: "READ_CLAIMS")
      shared: String @access(needs: "READ_SHARED")
    }
    type Client @access(needs: "${permission}") { a: Int b: Int c: Int d: Int e: Int f: Int g: Int }`)
const open = schemaWith('READ_NAMES')
const closed = schemaWith('READ_CLAIMS')

let executed = 0
const engine = {
  schema: open as GraphQLSchema,
  execute: async () => {
    executed += 1
    return { data: { done: true } }
  },
  onSchemaChange: () => () => {},
} satisfies GatewayEngine

let gateway: Awaited<ReturnType<typeof openTestGateway>>
beforeAll(async () => {
  gateway = await openTestGateway({ engine })
})
afterAll(() => gateway?.close())
beforeEach(() => {
  executed = 0
  engine.schema = open
})

const modern = { accept: 'application/graphql-response+json' }

describe('an operation that asks for what a caseworker may not have', () => {
  it('is refused whole with 403, each field with its reason, and the engine hears nothing of it', async () => {
    const { status, json } = await gateway.post({ query: '{ client { a } tariffs claims shared }' }, modern)
    expect(status).toBe(403)
    expect(json).toEqual({
      errors: [
        {
          message:
            'The role caseworker may not ask for Query.tariffs; ask as back-office or contract-manager or finance-desk.',
          extensions: { code: 'FORBIDDEN', field: 'Query.tariffs', reason: 'role', requestId: expect.any(String) },
        },
        {
          message: 'The role caseworker may not ask for Query.claims; ask as back-office or finance-desk.',
          extensions: { code: 'FORBIDDEN', field: 'Query.claims', reason: 'role', requestId: expect.any(String) },
        },
      ],
    })
    expect(executed).toBe(0)
  })

  it('is refused with the same status to callers who know no other answer type', async () => {
    const { status, codes } = await gateway.post({ query: '{ claims }' })
    expect([status, codes]).toEqual([403, ['FORBIDDEN']])
  })

  it('gets a list that ends', async () => {
    engine.schema = closed
    const { json } = await gateway.post({ query: '{ client { a b c d e f g } }' })
    expect(json.errors).toHaveLength(5)
    expect(json.errors[4].message).toBe('3 more fields are refused; docs/access.md says who may ask for what.')
  })

  it('runs when it asks for nothing of the kind', async () => {
    const { status, json } = await gateway.post({ query: '{ client { a __typename } shared __typename }' })
    expect([status, json.data, executed]).toEqual([200, { done: true }, 1])
  })

  it('is judged by the schema that it will run on, however often it ran on another', async () => {
    const query = '{ client { a } }'
    const statusNow = async () => (await gateway.post({ query })).status
    expect(await statusNow()).toBe(200)
    engine.schema = closed
    expect(await statusNow()).toBe(403)
    engine.schema = open
    expect(await statusNow()).toBe(200)
  })
})

describe('a BSN', () => {
  const literal = 'A BSN goes into a variable, never into the text of an operation.'

  it('comes in as a variable', async () => {
    const query = 'query($bsn: Bsn!) { clientByBsn(bsn: $bsn) { a } }'
    expect((await gateway.post({ query, variables: { bsn: '999900031' } })).status).toBe(200)
    const nested = 'query($bsn: Bsn!) { search(input: { bsn: $bsn, years: [2026] }) { a } }'
    expect((await gateway.post({ query: nested, variables: { bsn: '999900031' } })).status).toBe(200)
  })

  it.each([
    '{ clientByBsn(bsn: "999900031") { a } }',
    '{ clientByBsn(bsn: """999900031""") { a } }',
    '{ clientByBsn(bsn: 999900031) { a } }',
    'query($bsn: Bsn! = "999900031") { clientByBsn(bsn: $bsn) { a } }',
    '{ search(input: { bsn: "999900031" }) { a } }',
    '{ search(any: ["999900031"]) { a } }',
    'query($input: Search = { bsn: "999900031" }) { search(input: $input) { a } }',
    '{ ...F } fragment F on Query { clientByBsn(bsn: "999900031") { a } }',
  ])('is refused in the text of an operation: %s', async (query) => {
    const { status, json, text } = await gateway.post({ query }, modern)
    expect(status).toBe(400)
    expect(json.errors[0]).toMatchObject({ message: literal, extensions: { code: 'BAD_USER_INPUT' } })
    expect(text).not.toContain('999900031')
    expect(gateway.lines.join('')).not.toContain('999900031')
    expect(executed).toBe(0)
  })

  it('is refused in an address, whatever the operation says', async () => {
    const gateway = toApolloGateway(engine, () => true, new DocumentStore())
    gateway?.onSchemaLoadOrUpdate(() => {})
    const { executor } = (await gateway?.load({ apollo: {} as never })) ?? {}
    const ask = async (isGet: boolean, text: string) => {
      const document = parse(text)
      const request = { variables: { bsn: '999900031' } }
      const context = { identity: caseworker, requestId: 'r', isGet }
      const operation = document.definitions[0]
      return executor?.({ document, schema: open, request, operation, context } as never)
    }
    for (const text of [
      'query($bsn: Bsn!) { clientByBsn(bsn: $bsn) { a } }',
      'query($all: [Bsn]) { search(any: $all) { a } }',
      'query($input: Search) { search(input: $input) { a } }',
    ]) {
      expect(await ask(true, text)).toMatchObject({ errors: [{ extensions: { code: 'METHOD_NOT_ALLOWED' } }] })
      expect(await ask(false, text)).toEqual({ data: { done: true } })
    }
    expect(await ask(true, '{ shared }')).toEqual({ data: { done: true } })
  })
})

const caseworker = {
  subject: 'x',
  organisation: { kind: 'municipality', code: 'GM0361' },
  role: 'caseworker',
  purpose: 'ACCESS',
  municipalities: ['GM0361'],
}
