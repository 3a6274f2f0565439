import { buildSchema, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { nameFields } from './canonical-names.ts'

const schema = buildSchema(`
  type Query { clients: [Client] _1: Int }
  type Client { id: ID! name: String! born: String }
  type School { brin: ID! name: String town: String }
`)
const canonicalName = nameFields(schema, {
  entities: new Set(['Client', 'School']),
  inFieldSets: new Set(['id', 'brin', 'town']),
})

function nameOf(typeName: string, fieldName: string): string | undefined {
  const type = schema.getType(typeName)
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined
  return field && canonicalName(field)
}

describe('the canonical name of a field', () => {
  it('is its own where plans ask for it by themselves', () => {
    expect([nameOf('Client', 'id'), nameOf('School', 'brin'), nameOf('School', 'town')]).toEqual(['id', 'brin', 'town'])
  })

  it('is short otherwise, and no name that the graph has', () => {
    expect([nameOf('Query', '_1'), nameOf('Client', 'born'), nameOf('Query', 'clients')]).toEqual(['_0', '_2', '_3'])
  })

  it('is another one for each shape that can stand in one place', () => {
    expect([nameOf('Client', 'name'), nameOf('School', 'name')].toSorted()).toEqual(['_4', '_5'])
  })
})
