import { parse, print } from 'graphql'
import { describe, expect, it } from 'vitest'
import { AccessDeclarationError, declareAccessPerField } from './declare-per-field.ts'

const header = 'directive @access(needs: String!) on FIELD_DEFINITION | OBJECT'
const declare = (sdl: string) => declareAccessPerField(parse(`${header} ${sdl}`), 'a test')
const expanded = (sdl: string) =>
  print(declare(sdl))
    .split('\n')
    .filter((line) => line.startsWith('  '))
    .map((line) => line.trim())

function missingIn(sdl: string): readonly string[] {
  try {
    declare(sdl)
    return []
  } catch (error) {
    if (error instanceof AccessDeclarationError) return error.fields
    throw error
  }
}

describe('a declaration', () => {
  it('on a type holds for its fields, and one on a field wins', () => {
    expect(
      expanded('type Client @access(needs: "READ_PERSONS") { sex: String name: String @access(needs: "READ_NAMES") }'),
    ).toEqual(['sex: String @access(needs: "READ_PERSONS")', 'name: String @access(needs: "READ_NAMES")'])
  })

  it('on a type holds for what extends it in the same subgraph, wherever it stands', () => {
    const both = ['a: Int @access(needs: "READ_NAMES")', 'b: Int @access(needs: "READ_NAMES")']
    expect(expanded('type T @access(needs: "READ_NAMES") { a: Int } extend type T { b: Int }')).toEqual(both)
    expect(expanded('type T { a: Int } extend type T @access(needs: "READ_NAMES") { b: Int }')).toEqual(both)
  })

  it('is not needed for a key, which whoever reaches the entity may know', () => {
    expect(
      expanded('type T @key(fields: "id place { code }") @access(needs: "READ_NAMES") { id: ID place: P }'),
    ).toEqual(['id: ID @access(needs: "READ_SHARED")', 'place: P @access(needs: "READ_SHARED")'])
    expect(expanded('type T @key(fields: "id") { id: ID @access(needs: "READ_NAMES") }')).toEqual([
      'id: ID @access(needs: "READ_NAMES")',
    ])
  })

  it('leaves the type, so that composition cannot spread it over the fields of other subgraphs', () => {
    expect(print(declare('type T @access(needs: "READ_NAMES") { a: Int }'))).toContain('type T {')
  })
})

describe('a field without a valid declaration', () => {
  it.each([
    ['nothing', 'type T { a: Int b: Int @access(needs: "READ_NAMES") }'],
    ['a permission that does not exist', 'type T { a: Int @access(needs: "READ_EVERYTHING") }'],
    ['a permission in another case', 'type T { a: Int @access(needs: "read_names") }'],
    ['a property of every object', 'type T { a: Int @access(needs: "toString") }'],
    ['another argument', 'type T { a: Int @access(to: "READ_NAMES") }'],
    ['two permissions', 'type T { a: Int @access(needs: "READ_NAMES") @access(needs: "READ_SHARED") }'],
    [
      'two permissions for the type',
      'type T @access(needs: "READ_NAMES") { a: Int } extend type T @access(needs: "READ_SHARED")',
    ],
    ['a root type that says nothing', 'extend type T { a: Int }'],
  ])('is refused by its coordinate: %s', (_case, sdl) => {
    expect(missingIn(sdl)).toEqual(['T.a'])
  })

  it('is told with all others and with the place', () => {
    expect(() => declare('type A { a: Int } type B { b: Int c: Int }')).toThrow(
      'These fields of a test must say with @access(needs: …) which one permission of packages/identity they take:\n- A.a\n- B.b\n- B.c',
    )
  })

  it('is no fault on an interface, an input, or a part of federation', () => {
    expect(
      missingIn(
        'interface I { a: Int } input P { a: Int } type _Service { sdl: String } type Query { _service: _Service }',
      ),
    ).toEqual([])
  })
})
