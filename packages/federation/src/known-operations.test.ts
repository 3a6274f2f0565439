import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { conditionalKey, KnownOperations } from './known-operations.ts'

const known = new KnownOperations()
const keyOf = (text: string, operationName = '') => known.find(parse(text), operationName).key

describe('KnownOperations', () => {
  it('remembers its choice for a document', () => {
    const document = parse('query A { a } query B { b }')
    expect(known.find(document, 'A')).toBe(known.find(document, 'A'))
    expect(known.find(document, 'A')).not.toBe(known.find(document, 'B'))
    expect(known.find(document, 'B').definition.name?.value).toBe('B')
  })

  it('gives operations that print alike the same short key', () => {
    const long = `{ ${Array.from({ length: 1_000 }, (_, index) => `field${index}`).join(' ')} }`
    expect(keyOf(long)).toBe(keyOf(long.replaceAll(' ', '\n\n')))
    expect(keyOf(long)).toHaveLength(43)
  })

  it('gives other operations other keys', () => {
    const both = 'query A { a } query B { b }'
    const keys = [keyOf('{ a }'), keyOf('{ b }'), keyOf(both, 'A'), keyOf(both, 'B'), keyOf('query A { a }')]
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('refuses the same document every time', () => {
    const document = parse('{ a @defer }')
    for (const _ of [1, 2]) expect(() => known.find(document, '')).toThrow('@defer')
  })
})

describe('conditionalKey', () => {
  const operation = known.find(
    parse('query ($a: Boolean!, $b: Boolean!, $c: Int) { x @skip(if: $b) y @include(if: $a) }'),
    '',
  )

  it('depends on the values of conditions and on no other variable', () => {
    const key = conditionalKey(operation, { a: true, b: false, c: 1 })
    expect(conditionalKey(operation, { c: 2, b: false, a: true })).toBe(key)
    expect(conditionalKey(operation, { a: false, b: true, c: 1 })).not.toBe(key)
  })
})
