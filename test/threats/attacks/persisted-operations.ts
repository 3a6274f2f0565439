import { createHash } from 'node:crypto'

// Group F of the threats: operations that applications have registered.

export const registered = '{ regions { id } }'
export const ofAnother = '{ regions { name } }'
export const unknown = '{ regions { kind } }'
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
export const apollo = (text: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: sha256(text) } } })

/** Bodies that ask for an operation that is not there. */
export const unregistered: readonly (readonly [what: string, body: object])[] = [
  ['nobody registered', { documentId: `sha256:${sha256(unknown)}` }],
  ['nobody registered, as Apollo asks for it', apollo(unknown)],
  ['another application registered', { documentId: `sha256:${sha256(ofAnother)}` }],
  ['another application registered, as Apollo asks for it', apollo(ofAnother)],
  ['has another text than the one with its hash', { query: unknown, ...apollo(registered) }],
  ['has a registered text and the hash of another', { query: registered, ...apollo(unknown) }],
  ['has a hash that is a name of every object', { documentId: 'toString' }],
  ['has the hash of nothing', { documentId: `sha256:${sha256('')}` }],
]

/** Bodies that bring their own text where nothing runs but what is registered. */
export const texts: readonly (readonly [what: string, body: object])[] = [
  ['a text', { query: unknown }],
  ['a text with its own hash', { query: unknown, ...apollo(unknown) }],
  ['a registered text with a space more', { query: `${registered} ` }],
  [
    'a registered text with another operation beside it',
    { query: `query A ${registered} query B ${unknown}`, operationName: 'B' },
  ],
  ['a text of another application', { query: ofAnother }],
  ['a text that is introspection', { query: '{ __schema { types { name } } }' }],
  ['a text that is no GraphQL', { query: '{' }],
]
