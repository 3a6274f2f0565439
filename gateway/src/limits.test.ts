import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { limits, operationLimits } from './limits.ts'

const schema = buildSchema('type Client { id: ID client: Client } type Query { client(id: Int): Client }')

function faultsOf(document: string): string[] {
  return validate(schema, parse(document), [operationLimits]).map((error) => error.message)
}

/** Fragments F0 … Fn of which each spreads the next twice. */
function doublingFragments(links: number): string {
  const chain = Array.from(
    { length: links },
    (_, i) => `fragment F${i} on Client { a: client { ...F${i + 1} } b: client { ...F${i + 1} } }`,
  )
  return [`{ client { ...F0 } }`, ...chain, `fragment F${links} on Client { id }`].join('\n')
}

const levels = (depth: number) => `{ ${'client { '.repeat(depth - 1)} id ${'} '.repeat(depth - 1)}}`
const aliases = (count: number) => `{ ${Array.from({ length: count }, (_, i) => `a${i}: client { id }`).join(' ')} }`

describe('operationLimits', () => {
  it('allows what is exactly at a limit', () => {
    expect(faultsOf(levels(limits.depth))).toEqual([])
    expect(faultsOf(aliases(limits.aliasesOfOneField))).toEqual([])
    expect(validate(schema, parse(getIntrospectionQuery()), [operationLimits])).toEqual([])
  })

  it('refuses one level too many, also when fragments hide the levels', () => {
    const message = 'The operation is deeper than 16 levels; ask less at once.'
    expect(faultsOf(levels(limits.depth + 1))).toEqual([message])
    const half = 'client { client { client { client { client { client { client { client {'
    const hidden = `{ ${half} ...Rest ${'}'.repeat(8)} } fragment Rest on Client { ${half} id ${'}'.repeat(8)} }`
    expect(faultsOf(hidden)).toEqual([message])
  })

  it('refuses one alias too many of one field', () => {
    expect(faultsOf(aliases(limits.aliasesOfOneField + 1))).toEqual([
      'The operation repeats a field under more than 100 aliases; ask less at once.',
    ])
  })

  it('refuses fragments that double until they select too much', () => {
    expect(faultsOf(doublingFragments(10))).toEqual([])
    expect(faultsOf(doublingFragments(13))).toEqual(['The operation selects more than 10000 fields; ask less at once.'])
  })

  it('measures a chain of four million fragments at once', () => {
    expect(faultsOf(doublingFragments(22))).toHaveLength(2)
  })

  it('survives fragments that spread themselves or do not exist', () => {
    expect(
      faultsOf('{ client { ...A ...Unknown } } fragment A on Client { client { ...B } } fragment B on Client { ...A }'),
    ).toEqual([])
  })
})
