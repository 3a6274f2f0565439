import { getIntrospectionQuery, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { findExcess, isNestedTooDeep, limits } from './limits.ts'

const excessOf = (document: string) => findExcess(parse(document))

/** Fragments F0 … Fn of which each spreads the next twice. */
function doublingFragments(links: number): string {
  const chain = Array.from(
    { length: links },
    (_, i) => `fragment F${i} on Client { a: client { ...F${i + 1} } b: client { ...F${i + 1} } }`,
  )
  return [`{ client { ...F0 } }`, ...chain, `fragment F${links} on Client { id }`].join('\n')
}

const levels = (depth: number) => `{ ${'client { '.repeat(depth - 1)} id ${'} '.repeat(depth - 1)}}`
const fields = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join(' ')
const aliases = (count: number) => `{ client { ${fields(count, (i) => `a${i}: id`)} } }`
const root = (count: number) => `{ ${fields(count, (i) => `f${i}`)} }`
const repeated = (count: number) => `{ client { ${'id '.repeat(count)} } }`
const directives = (count: number) => `{ ${fields(count, (i) => `f${i % 20} @a`)} }`
const lists = (depth: number) => `{ f(v: ${'['.repeat(depth)}${']'.repeat(depth)}) }`

const messages = {
  depth: 'The operation is deeper than 16 levels; ask less at once.',
  selections: 'The operation selects more than 10000 fields; ask less at once.',
  aliases: 'The operation repeats a field under more than 50 aliases; ask less at once.',
  root: 'The operation begins with more than 20 fields; ask less at once.',
  repeated: 'The operation selects a field more than 50 times in one place; select it once.',
  directives: 'The operation holds more than 100 directives, or 5 in one place; leave some out.',
  values: 'The operation holds a value deeper than 16 levels; send a flatter one.',
}

describe('findExcess', () => {
  it.each([
    ['levels', levels, limits.depth, messages.depth],
    ['aliases', aliases, limits.aliasesOfOneField, messages.aliases],
    ['fields at the root', root, limits.rootFields, messages.root],
    ['selections of one field', repeated, limits.repetitions, messages.repeated],
    ['directives', directives, limits.directives, messages.directives],
    ['lists inside each other', lists, limits.valueDepth, messages.values],
  ])('allows so many %s and not one more', (_what, write, limit, message) => {
    expect(excessOf(write(limit))).toBeNull()
    expect(excessOf(write(limit + 1))).toBe(message)
  })

  it('allows the introspection of graphql-js', () => {
    expect(excessOf(getIntrospectionQuery())).toBeNull()
  })

  it.each([
    [
      'levels',
      '{ A } fragment'.replace('A', 'client { ...F }').replace('fragment', `fragment F on Client ${levels(16)}`),
      messages.depth,
    ],
    [
      'fields at the root',
      `{ ${fields(5, (i) => `...F${i}`)} } ${fields(5, (i) => `fragment F${i} on Query { ${fields(5, (j) => `f${i}${j}: client`)} }`)}`,
      messages.root,
    ],
    [
      'selections of one field',
      `{ client { ...F ...G } } fragment F on Client { ${'id '.repeat(26)} } fragment G on Client { ... { ${'id '.repeat(25)} } }`,
      messages.repeated,
    ],
    ['selections of one field below others', `{ ${`client { ${'id '.repeat(26)} } `.repeat(2)} }`, messages.repeated],
    [
      'selections of one field in another operation',
      `query A { client { id } } query B ${repeated(51)}`,
      messages.repeated,
    ],
    ['levels in another operation', `query A { id } query B ${levels(17)}`, messages.depth],
  ])('finds %s that are divided over fragments, places or operations', (_what, document, message) => {
    expect(excessOf(document)).toBe(message)
  })

  it('allows a name in many places, and one fragment in many', () => {
    expect(
      excessOf(
        `{ ${fields(20, (i) => `f${i} { ...F }`)} } fragment F on Client { ${fields(10, (i) => `g${i} { id name }`)} }`,
      ),
    ).toBeNull()
    expect(excessOf(`{ client { ${'...F '.repeat(60)} } } fragment F on Client { id }`)).toBeNull()
  })

  it('refuses fragments that double until they select too much', () => {
    expect(excessOf(doublingFragments(4))).toBeNull()
    expect(excessOf(doublingFragments(13))).toBe(messages.selections)
    expect(
      excessOf(
        fields(200, (i) => `query Q${i} { ...F }`) +
          ` fragment F on Query { ${fields(60, (i) => `f${i % 20}: g${i % 20} { a b }`)} }`,
      ),
    ).not.toBeNull()
  })

  it('measures a chain of four million fragments at once', () => {
    expect(excessOf(doublingFragments(22))).toBe(messages.depth)
  })

  it('survives fragments that do not exist', () => {
    expect(excessOf('{ client { ...Unknown } }')).toBeNull()
  })
})

describe('isNestedTooDeep', () => {
  const open = (count: number) => '{[('.repeat(count / 3)

  it('counts brackets of every kind that are open at once', () => {
    expect(isNestedTooDeep(open(99))).toBe(false)
    expect(isNestedTooDeep(`${open(99)}((`)).toBe(true)
    expect(isNestedTooDeep('{}'.repeat(5_000))).toBe(false)
    expect(isNestedTooDeep(`${'['.repeat(60)}${']'.repeat(60)}`.repeat(50))).toBe(false)
  })

  it.each([
    ['a text', `"${open(300)}"`],
    ['a text with quotes in it', String.raw`"\" \\\" ${open(300)}"`],
    ['a block', `"""\n " "" ${open(300)}\n"""`],
    ['a block with quotes in it', String.raw`""" \""" ${open(300)}"""`],
    ['a comment', `# " ${open(300)}\n{}`],
  ])('leaves out what stands in %s', (_where, text) => {
    expect(isNestedTooDeep(text)).toBe(false)
    expect(isNestedTooDeep(`${text} ${open(300)}`)).toBe(true)
  })
})
