import { buildSchema, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { chooseOperation } from './choose-operation.ts'
import { createNormaliser } from './normalise.ts'

const normalise = createNormaliser(
  buildSchema(`
    type Query { media: Media thing: Thing book: Book }
    interface Rated { rating: Int }
    interface Media { id: ID! title: String maker: Person }
    type Book implements Media & Rated { id: ID! title: String! maker: Person rating: Int pages: Int }
    type Film implements Media { id: ID! title: String maker: Actor length: Int }
    union Thing = Book | Film
    interface Person { name: String }
    type Actor implements Person { name: String }
  `),
  {
    entities: new Set(),
    inFieldSets: new Set(['media', 'thing', 'book', 'id', 'title', 'maker', 'rating', 'pages', 'length', 'name']),
  },
)

function canonical(text: string): string | undefined {
  return normalise(chooseOperation(parse(text), undefined), {}).operations[0]?.text
}

describe('the canonical operation', () => {
  it.each([
    ['nothing depends on a type', '{ media { id } }', 'query { media { id } }'],
    ['the type is known', '{ book { ... on Media { id maker { name } } } }', 'query { book { id maker { name } } }'],
  ])('asks for no type when %s', (_, text, wanted) => {
    expect(canonical(text)).toBe(wanted)
  })

  it.each([
    ['fields', '{ media { id ... on Film { length } } }', 'query { media { id ... on Film { __typename length } } }'],
    ['only its name', '{ thing { ... on Film { __typename } } }', 'query { thing { ... on Film { __typename } } }'],
  ])('asks for the type where a fragment on one type wants %s', (_, text, wanted) => {
    expect(canonical(text)).toBe(wanted)
  })

  it.each([
    ['its name', '{ media { __typename } }', 'query { media { __typename } }'],
    ['a field that a type never leaves null', '{ media { title } }', 'query { media { __typename _0: title } }'],
    [
      'a field that a type says more about',
      '{ media { maker { name } } }',
      'query { media { __typename maker { name } } }',
    ],
    [
      'what only some types have',
      '{ media { ... on Rated { rating } } }',
      'query { media { __typename ... on Rated { rating } } }',
    ],
  ])('asks for the type of every object when it wants %s', (_, text, wanted) => {
    expect(canonical(text)).toBe(wanted)
  })

  it('calls a field alike where an interface and a type say it differently', () => {
    const text = '{ media { maker { name } ... on Film { maker { __typename } } } }'
    expect(canonical(text)).toBe('query { media { __typename maker { name } ... on Film { maker { __typename } } } }')
  })
})
