import { buildSchema, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { unfit } from '../execute/failure.ts'
import { chooseOperation } from '../plan/choose-operation.ts'
import { createNormaliser } from '../plan/normalise.ts'
import { compileProjection, irregular } from './project.ts'
import { projectFailures } from './project-failures.ts'

const schema = buildSchema(`
  type Query { media: Media bad: Int }
  interface Media { id: ID! }
  type Book implements Media { id: ID! pages: Int }
  type Film implements Media { id: ID! length: Int }
`)
const normalise = createNormaliser(schema, {
  entities: new Set(),
  inFieldSets: new Set(['media', 'bad', 'id', 'pages', 'length']),
})

/** What both projections make of an answer: the fast one, and the careful one, which a failure beside the answer calls for. */
function project(text: string, media: object): readonly unknown[] {
  const { rootType, fields } = normalise(chooseOperation(parse(`{ ${text} bad }`), undefined), {})
  const careful = projectFailures(schema, rootType, fields, { media, bad: unfit }, [])?.media
  const fast = compileProjection(schema, rootType, fields)({ media, bad: null })
  return [fast === irregular ? 'irregular' : fast?.media, careful]
}

describe('an object behind an interface', () => {
  const free = 'media { id }'
  const inFragment = 'media { id ... on Book { pages } }'
  const named = 'media { __typename id }'

  it.each([
    ['without a type name, when nothing depends on it', free, { id: '1' }, { id: '1' }],
    ['with the name of the interface, when nothing depends on it', free, { __typename: 'Media', id: '1' }, { id: '1' }],
    ['without a type name, as one that no fragment is about', inFragment, { id: '1', pages: 3 }, { id: '1' }],
    ['by its fragment', inFragment, { __typename: 'Book', id: '1', pages: 3 }, { id: '1', pages: 3 }],
  ])('is read %s', (_, text, media, wanted) => {
    expect(project(text, media)).toEqual([wanted, wanted])
  })

  it.each([
    ['has no type name where one was needed', named, { id: '1' }],
    ['has the name of the interface where its type was needed', inFragment, { __typename: 'Media', id: '1', pages: 3 }],
    ['is of a type that cannot stand there', free, { __typename: 'Query', id: '1' }],
  ])('does not fit when it %s', (_, text, media) => {
    expect(project(text, media)).toEqual(['irregular', null])
  })
})
