import { alkmaar } from '../../isolation/two-municipalities.ts'

// Group C of the threats: what the parts of a federated graph add.

export const entities =
  'query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Client { id familyName } } }'
export const bodyOf = (query: string, representations: readonly unknown[] = []) =>
  JSON.stringify({ query, variables: { r: representations } })

/** What a subgraph is asked past the gateway, about the client with this id. */
export const subgraphRequests: readonly (readonly [row: string, what: string, body: (clientId: string) => string])[] = [
  ['44', 'its schema', () => bodyOf('{ _service { sdl } }')],
  ['44', 'introspection', () => bodyOf('{ __schema { types { name } } }')],
  ['45', 'an entity by its key', (id) => bodyOf(entities, [{ __typename: 'Client', id }])],
  ['45', 'an entity by a BSN', () => bodyOf(entities, [{ __typename: 'Client', bsn: alkmaar.bsn }])],
  ['46', 'a field', () => bodyOf('{ clients { nodes { familyName } } }')],
  ['47', 'nothing at all', () => '{}'],
  ['50', '10,000 entities', (id) => bodyOf(entities, Array(10_000).fill({ __typename: 'Client', id }))],
]

/** Keys of no entity. */
export const wrongRepresentations: readonly (readonly [what: string, representations: readonly unknown[]])[] = [
  ['of a type that does not exist', [{ __typename: 'Nothing', id: 'a' }]],
  ['of a type that is no entity', [{ __typename: 'ClientConnection' }]],
  ['without a type', [{ id: 'a' }]],
  ['that is no object', ['Client']],
  ['that names a prototype', [JSON.parse('{"__typename":"__proto__","id":"a"}')]],
  ['whose key is an object', [{ __typename: 'Client', id: { '=': "' or 1=1" } }]],
  ['whose key is SQL', [{ __typename: 'Client', id: "' or 1=1 --" }]],
]

/** Fields that subgraphs have and the graph has not. */
export const federatedFields: readonly (readonly [what: string, query: string])[] = [
  ['_service', '{ _service { sdl } }'],
  ['_service under an alias', '{ a: _service { b: sdl } }'],
  ['_entities', '{ _entities(representations: []) { __typename } }'],
  [
    '_entities with keys',
    '{ _entities(representations: [{ __typename: "Client", id: "a" }]) { ... on Client { id } } }',
  ],
  ['_entities in a fragment', '{ ...F } fragment F on Query { _entities(representations: []) { __typename } }'],
]

const claims = { organisation: { kind: 'municipality', code: 'GM0505' }, municipality: 'GM0505' }

/** What a caller can say about itself, in headers and members of the body. */
export const selfDescriptions: readonly (readonly [
  row: string,
  what: string,
  headers: Readonly<Record<string, string>>,
  body: object,
])[] = [
  [
    '53',
    'headers',
    {
      'X-Tenant': 'GM0505',
      'X-User': 'admin',
      'X-Roles': 'back-office',
      'X-Internal-Auth': 'yes',
      'X-Identity': JSON.stringify(claims),
    },
    {},
  ],
  ['53', 'a purpose and a role', { 'X-Role': 'policy', Purpose: 'CONTROL', 'X-Organisation': 'GM0505' }, {}],
  ['53', 'extensions', {}, { extensions: { jwt: claims, 'hmac-signature': 'a', identity: claims } }],
  ['53', 'other members of the body', {}, { context: { identity: claims }, identity: claims, token: 'a' }],
  [
    '54',
    'headers in other letters',
    { 'x-TENANT': 'GM0505', x_tenant: 'GM0505', X_User: 'admin', 'x-tenant.': 'GM0505' },
    {},
  ],
  ['54', 'a header with two values', { 'X-Tenant': 'GM0361, GM0505' }, {}],
]
