import { describe, expect, it } from 'vitest'
import { listUnproven } from './unproven.ts'

const named = (name: string, typeDefs: string) => ({ name, typeDefs })

describe('the watch over what is not proven', () => {
  it('lets pass what the hub is built of', () => {
    const typeDefs = 'type Client @key(fields: "id") { id: ID! @deprecated(reason: "x") } union Result = Client'
    expect(listUnproven([named('clients', typeDefs), named('finance', typeDefs)])).toEqual([])
  })

  it('notices an interface object', () => {
    const typeDefs = 'type Problem @key(fields: "id") @interfaceObject { id: ID! }'
    expect(listUnproven([named('finance', typeDefs)])).toEqual(['@interfaceObject in finance'])
  })

  it('notices a requirement with a fragment', () => {
    const typeDefs =
      'type Client @key(fields: "id") { id: ID! plan: Plan @external cost: Int @requires(fields: "plan { ... on Stay { days } }") }'
    expect(listUnproven([named('finance', typeDefs)])).toEqual([
      '@external in finance',
      '@requires in finance',
      'a fragment in @requires in finance',
    ])
  })

  it('notices a union that has other members elsewhere, in whatever order', () => {
    const one = 'union Result = Success | Problem'
    expect(listUnproven([named('clients', one), named('finance', 'union Result = Problem | Success')])).toEqual([])
    expect(listUnproven([named('clients', one), named('finance', 'union Result = Success')])).toEqual([
      'union Result with other members in finance',
    ])
  })
})
