import type { Identity } from '@regiograaf/identity'
import { buildSchema, Kind, type OperationDefinitionNode, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createAccessCheck } from './access-check.ts'

const schema = buildSchema(`
  directive @access(needs: String!) on FIELD_DEFINITION | OBJECT
  type Query {
    client: Client @access(needs: "READ_NAMES")
    claims: [Claim!]! @access(needs: "READ_CLAIMS")
    found: [Found!]! @access(needs: "READ_SHARED")
    costly: [Costly!]! @access(needs: "READ_SHARED")
    forgotten: Int
  }
  type Mutation { agree: AgreeResult @access(needs: "AGREE_TARIFFS") }
  union Found = Client | Claim | Region
  union AgreeResult = Tariff | Refused
  interface Costly { cents: Int }
  type Client @access(needs: "READ_NAMES") {
    name: String
    bsn: String @access(needs: "READ_BSN")
    claims: [Claim!]! @access(needs: "READ_CLAIMS")
  }
  type Claim implements Costly @access(needs: "READ_CLAIMS") { cents: Int client: Client }
  type Tariff implements Costly @access(needs: "READ_TARIFFS") { cents: Int }
  type Refused implements Costly @access(needs: "READ_SHARED") { cents: Int }
  type Region @access(needs: "READ_SHARED") { name: String }
`)

const identityOf = (role: Identity['role'], purpose: Identity['purpose']): Identity => ({
  subject: 'x',
  organisation: { kind: 'municipality', code: 'GM0361' },
  role,
  purpose,
  municipalities: ['GM0361'],
})
const caseworker = identityOf('caseworker', 'ACCESS')
const backOffice = identityOf('back-office', 'FUNDING')
const policy = identityOf('policy', 'POLICY')

function refusedTo(identity: Identity, text: string): string[] {
  const document = parse(text)
  expect(validate(schema, document)).toEqual([])
  const operation = document.definitions.find(
    (node) => node.kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode
  return createAccessCheck(schema)(document, operation, identity).map(({ field, reason }) => `${field} ${reason}`)
}

describe('an operation', () => {
  it('runs for whoever may ask for every field of it', () => {
    expect(
      refusedTo(caseworker, '{ client { name bsn __typename } found { __typename ... on Region { name } } }'),
    ).toEqual([])
    expect(
      refusedTo(
        policy,
        '{ __typename found { __typename } __schema { types { name } } __type(name: "Client") { name } }',
      ),
    ).toEqual([])
  })

  it.each([
    ['plainly', '{ client { bsn } }'],
    ['under an alias', '{ client { name: bsn } }'],
    ['where @include leaves it out', '{ client { bsn @include(if: false) name } }'],
    ['where @skip leaves it out', '{ client { ... @skip(if: true) { bsn } name } }'],
    ['where a variable decides', 'query($on: Boolean!) { client { bsn @include(if: $on) } }'],
    ['in a fragment', '{ client { ...F } } fragment F on Client { bsn }'],
    ['in a fragment of a fragment', '{ client { ...E } } fragment E on Client { ...F } fragment F on Client { bsn }'],
    ['in an inline fragment', '{ client { ... on Client { ... { bsn } } } }'],
    ['on a union', '{ found { ... on Client { bsn } } }'],
    ['beside another member of the union', '{ found { ... on Region { name } ...F } } fragment F on Client { bsn }'],
  ])('is refused for a field that is asked for %s', (_how, text) => {
    expect(refusedTo(backOffice, text)).toEqual(['Client.bsn role'])
  })

  it('names each refused field once, whatever its number of places', () => {
    expect(refusedTo(policy, '{ a: client { bsn name } b: client { x: bsn name } }')).toEqual([
      'Query.client role',
      'Client.name role',
      'Client.bsn role',
    ])
  })

  it('takes for a field of an interface what the field takes on every type that can stand there', () => {
    expect(refusedTo(caseworker, '{ costly { cents } }')).toEqual(['Claim.cents role', 'Tariff.cents role'])
    expect(refusedTo(backOffice, '{ costly { cents } }')).toEqual([])
    // Not those of types that cannot: of what is found, only a claim costs something.
    expect(refusedTo(caseworker, '{ found { ... on Costly { cents } } }')).toEqual(['Claim.cents role'])
    expect(
      refusedTo(identityOf('contract-manager', 'FUNDING'), 'mutation { agree { ... on Costly { cents } } }'),
    ).toEqual([])
  })

  it('tells whether the role or the purpose is why, with what would be right', () => {
    const check = createAccessCheck(schema)
    const document = parse('mutation { agree { ... on Tariff { cents } } }')
    const [operation] = document.definitions as [OperationDefinitionNode]
    expect(check(document, operation, caseworker)).toMatchObject([
      { message: 'The role caseworker may not ask for Mutation.agree; ask as contract-manager.' },
      {
        message:
          'The role caseworker may not ask for Tariff.cents; ask as back-office or contract-manager or finance-desk.',
      },
    ])
    expect(check(document, operation, identityOf('contract-manager', 'CONTROL'))).toEqual([
      {
        field: 'Mutation.agree',
        reason: 'purpose',
        message: 'The purpose CONTROL does not allow Mutation.agree; it is there for FUNDING.',
      },
    ])
  })

  it('never gets a field that does not say who may ask for it', () => {
    const roles = ['caseworker', 'back-office', 'policy', 'contract-manager', 'exchange'] as const
    for (const role of roles) {
      expect(refusedTo(identityOf(role, 'ACCESS'), '{ forgotten }')).toEqual(['Query.forgotten role'])
    }
  })

  it('is read in no time when its fragments double', () => {
    const chain = Array.from(
      { length: 200 },
      (_, index) => `fragment F${index} on Client { ...F${index + 1} ...F${index + 1} }`,
    )
    const text = `{ client { ...F0 } } ${chain.join(' ')} fragment F200 on Client { bsn }`
    const started = performance.now()
    const document = parse(text)
    const [operation] = document.definitions as [OperationDefinitionNode]
    expect(createAccessCheck(schema)(document, operation, backOffice)).toMatchObject([{ field: 'Client.bsn' }])
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  it('is refused without an end, and not read forever, when its fragments go round', () => {
    const document = parse('{ client { ...F } } fragment F on Client { bsn ...G } fragment G on Client { ...F }')
    const [operation] = document.definitions as [OperationDefinitionNode]
    expect(createAccessCheck(schema)(document, operation, backOffice)).toMatchObject([{ field: 'Client.bsn' }])
  })

  it('of several in a document is looked at alone', () => {
    const document = parse('query A { client { name } } query B { client { bsn } }')
    const [a, b] = document.definitions as [OperationDefinitionNode, OperationDefinitionNode]
    const check = createAccessCheck(schema)
    expect([check(document, a, backOffice), check(document, b, backOffice).length]).toEqual([[], 1])
  })
})
