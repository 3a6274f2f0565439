import type { FlattenNodePathSegment, PlanNode } from '@graphql-hive/router-query-planner'
import { describe, expect, it } from 'vitest'
import { composeSupergraph } from '../compose/compose.ts'
import { SupergraphFacts } from '../plan/planner-graph.ts'
import { findKnownTypes } from './known-types.ts'

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])'
const supergraph = composeSupergraph(
  Object.entries({
    homes: `${link}
      type Query { home: Home  pet: Pet  best: Dog @shareable  visit: Visit @shareable }
      type Home @key(fields: "id") { id: ID!  pets: [Pet!]!  dog: Dog  cat: Cat }
      interface Pet { id: ID!  owner: Home }
      type Dog implements Pet @key(fields: "id") { id: ID!  owner: Home }
      type Cat implements Pet @key(fields: "id") { id: ID!  owner: Home }
      union Visit = Dog | Cat`,
    food: `${link}
      type Query { best: Dog @shareable  visit: Visit @shareable }
      type Home @key(fields: "id") { id: ID!  bowls: [Bowl!]! }
      type Dog @key(fields: "id") { id: ID!  favourite: Bowl }
      type Bowl { litres: Float! }
      union Visit = Dog`,
  }).map(([name, typeDefs]) => ({ name, typeDefs, url: `http://${name}` })),
)
const facts = new SupergraphFacts(supergraph)

const fetchOf = (operation: string, serviceName = 'homes'): PlanNode =>
  ({ kind: 'Fetch', serviceName, operationKind: 'query', operation }) as PlanNode

const pathOf = (...fields: readonly string[]): FlattenNodePathSegment[] =>
  fields.map((field) => (field === '@' ? '@' : { Field: field }))

function entityFetch(
  operation: string,
  path: FlattenNodePathSegment[],
  more: object = {},
  serviceName = 'food',
): PlanNode {
  const requires = [{ kind: 'InlineFragment', typeCondition: 'Dog', selections: [{ kind: 'Field', name: 'id' }] }]
  return {
    kind: 'Flatten',
    path,
    node: { ...fetchOf(operation, serviceName), requires, ...more },
  } as PlanNode
}

const shorten = (operation: string) => findKnownTypes(fetchOf(operation), facts).withoutKnownNames(operation)

describe('findKnownTypes', () => {
  it.each([
    ['an object', '{home{__typename id dog{__typename id}}}', '{home{id dog{id}}}'],
    ['an object behind an interface', '{pet{__typename owner{__typename id}}}', '{pet{__typename owner{id}}}'],
    [
      'an object in a fragment',
      '{home{dog{...a}}}fragment a on Dog{__typename id}',
      '{home{dog{...a}}}fragment a on Dog{id}',
    ],
  ])('leaves out the type name of %s', (_, operation, shortened) => {
    expect(shorten(operation)).toBe(shortened)
  })

  it.each([
    ['what can be of several types', '{pet{__typename id}}'],
    ['what can be of several types, in a fragment of one', '{pet{id ...on Dog{__typename}}}'],
    ['what has several types elsewhere, even where it has one here', '{visit{...on Dog{__typename id}}}'],
    ['the root', '{__typename home{id}}'],
    ['an object of which nothing else is asked', '{home{dog{__typename}}}'],
    [
      'a fragment that also stands where there are several types',
      '{home{dog{...a}}pet{...a}}fragment a on Dog{__typename id}',
    ],
  ])('keeps the type name of %s', (_, operation) => {
    expect(shorten(operation)).toBe(operation)
  })

  it('knows the types at the paths of later fetches', () => {
    const first = '{home{__typename id dog{__typename id}pets{__typename id}}}'
    const second =
      'query($r:[_Any!]!){_entities(representations:$r){...on Dog{__typename favourite{__typename litres}}}}'
    const known = findKnownTypes(
      { kind: 'Sequence', nodes: [fetchOf(first), entityFetch(second, pathOf('home', 'dog'))] } as PlanNode,
      facts,
    )
    expect(known.typeAt([pathOf('home', 'dog')])).toBe('Dog')
    expect(known.typeAt([pathOf('home'), pathOf('home', 'dog')])).toBeNull()
    expect(known.typeAt([pathOf('home', 'pets', '@')])).toBeNull()
    expect(known.typeAt([pathOf('nowhere')])).toBeNull()
    expect(known.withoutKnownNames(second)).toBe(
      'query($r:[_Any!]!){_entities(representations:$r){...on Dog{favourite{litres}}}}',
    )
  })

  it('does not take a type for known that fetches do not agree on', () => {
    const nodes = [fetchOf('{x:best{__typename id}}'), fetchOf('{x:visit{__typename}}')]
    const known = findKnownTypes({ kind: 'Parallel', nodes } as PlanNode, facts)
    expect(known.typeAt([pathOf('x')])).toBeNull()
    expect(known.withoutKnownNames('{x:best{__typename id}}')).toContain('__typename')
  })

  it.each<[string, object, FlattenNodePathSegment[]?]>([
    ['sets a value by type', { inputRewrites: [{ kind: 'ValueSetter' }] }],
    ['renames by type', { outputRewrites: [{ KeyRenamer: {} }] }],
    [
      'requires objects',
      {
        requires: [
          {
            kind: 'InlineFragment',
            typeCondition: 'Dog',
            selections: [{ kind: 'Field', name: 'owner', selections: [{ kind: 'Field', name: 'id' }] }],
          },
        ],
      },
    ],
    ['goes by type', {}, [{ Field: 'home' }, { TypeCondition: ['Home'] }, { Field: 'dog' }]],
  ])('knows nothing when the plan %s', (_, more, path = pathOf('home', 'dog')) => {
    const first = '{home{__typename dog{__typename id}}}'
    const nodes = [fetchOf(first), entityFetch('{_entities(representations:[]){...on Dog{id}}}', path, more)]
    const known = findKnownTypes({ kind: 'Sequence', nodes } as PlanNode, facts)
    expect(known.typeAt([pathOf('home', 'dog')])).toBeNull()
    expect(known.withoutKnownNames(first)).toBe(first)
  })
})
