import { getIntrospectionQuery } from 'graphql'

// Group A of the threats: documents and bodies that are made to cost, to leak or to break.

export const times = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join(' ')
const doubling = (links: number) =>
  `{ region(id: "a") { ...F0 } } ${times(links, (i) => `fragment F${i} on Region { a: parts { ...F${i + 1} } b: parts { ...F${i + 1} } }`)} fragment F${links} on Region { id }`

const twice = (depth: number): string =>
  depth <= 0
    ? 'id'
    : `allocations { client { ${twice(depth - 1)} id } } allocations { client { id ${twice(depth - 2)} } }`

export const size = 'OPERATION_TOO_LARGE'
const invalid = 'GRAPHQL_VALIDATION_FAILED'
export const input = 'BAD_USER_INPUT'
const unsupported = 'OPERATION_NOT_SUPPORTED'
const hidden = 'INTROSPECTION_DISABLED'
export const unresolved = 'OPERATION_RESOLUTION_FAILURE'
const parsing = 'GRAPHQL_PARSE_FAILED'

/** Documents that are made to cost, to leak or to break, and the code with which each is refused. */
export const documents: readonly (readonly [
  row: string,
  what: string,
  query: string,
  codes: string | readonly string[],
])[] = [
  ['1', '100 aliases of one field', `{ ${times(100, (i) => `a${i}: client(id: "a") { id }`)} }`, size],
  ['1', '1000 aliases of one field', `{ ${times(1_000, (i) => `a${i}: __typename`)} }`, size],
  [
    '1',
    '100 aliases of one field below another',
    `{ client(id: "a") { ${times(100, (i) => `a${i}: familyName`)} } }`,
    size,
  ],
  [
    '1',
    '100 aliases that are divided over fragments',
    `{ client(id: "a") { ...A ...B } } ${times(2, (f) => `fragment ${'AB'[f]} on Client { ${times(50, (i) => `a${f}${i}: familyName`)} }`)}`,
    size,
  ],
  [
    '1',
    '21 fields at the root',
    `{ ${times(7, (i) => `a${i}: client(id: "a") { id } b${i}: regions { id } c${i}: __typename`)} }`,
    size,
  ],
  ['2', '500 times one field', `{ ${'__typename '.repeat(500)} }`, size],
  ['2', '500 times one field below another', `{ client(id: "a") { ${'id '.repeat(500)} } }`, size],
  ['2', '5000 times one field', `{ ${'__typename '.repeat(1_350)} }`, size],
  [
    '2',
    'one field 20 times in 20 fragments',
    `{ client(id: "a") { ${times(20, (i) => `...F${i}`)} } } ${times(20, (i) => `fragment F${i} on Client { ${'id '.repeat(20)} }`)}`,
    size,
  ],
  ['7', 'the introspection of graphql-js', getIntrospectionQuery(), hidden],
  ['8', '__type', '{ __type(name: "Client") { fields { name } } }', hidden],
  ['8', '__schema under an alias', '{ a: __schema { types { name } } }', hidden],
  ['8', '__schema in a fragment', '{ ...F } fragment F on Query { __schema { types { name } } }', hidden],
  [
    '8',
    '__type in an inline fragment beside data',
    '{ regions { id } ... on Query { b: __type(name: "Bsn") { name } } }',
    hidden,
  ],
  [
    '8',
    '__schema in a fragment that nobody uses',
    '{ regions { id } } fragment F on Query { __schema { types { name } } }',
    hidden,
  ],
  [
    '10',
    'entities inside each other, 32 levels deep',
    `{ municipality(code: "GM0361") { ${'region { members { '.repeat(16)} code ${'} } '.repeat(16)} } }`,
    size,
  ],
  [
    '10',
    'entities inside each other that multiply within the depth',
    '{ clients(first: 100) { nodes { allocations { client { allocations { client { allocations { client { allocations { id } } } } } } } } } }',
    size,
  ],
  [
    '10',
    'members of regions of members',
    '{ regions { members { region { members { region { members { code } } } } } } }',
    size,
  ],
  ['10', 'fields that are selected twice on every level', `{ clients { nodes { ${twice(6)} } } }`, size],
  ['12', 'fragments that double 22 times', doubling(22), size],
  ['12', 'fragments that double 13 times', doubling(13), size],
  [
    '13',
    'fragments that spread each other',
    '{ client(id: "a") { ...A } } fragment A on Client { ...B } fragment B on Client { ...A }',
    invalid,
  ],
  [
    '13',
    'a fragment that spreads itself below, many times',
    `{ client(id: "a") { ...A } } fragment A on Client { allocations { client { ${times(50, () => '...A')} } } }`,
    invalid,
  ],
  [
    '14',
    'fragments that nobody uses',
    `{ __typename } ${times(300, (i) => `fragment F${i} on Query { __typename }`)}`,
    [invalid, size],
  ],
  ['14', 'fragments that do not exist', `{ ${times(600, (i) => `...F${i}`)} }`, [invalid]],
  ['15', '500 unknown fields', `{ client(id: "a") { ${times(500, (i) => `unknown${i}`)} } }`, invalid],
  ['15', '1500 unknown fields', `{ client(id: "a") { ${times(1_500, (i) => `u${i}`)} } }`, [invalid, size]],
  ['15', 'directives that do not exist', `{ __typename ${times(90, (i) => `@d${i}`)} }`, size],
  [
    '15',
    '200 directives',
    `{ client(id: "a") { ${times(50, (i) => `a${i}: id @include(if: true) @skip(if: false) @a @b`)} } }`,
    size,
  ],
  ['16', '1300 fields to compare with each other', `{ ${times(150, () => 'client(id: 1) { id }')} }`, size],
  ['17', '10,000 braces', '{'.repeat(10_000), size],
  ['17', '8000 brackets of a default', `query($a: [Int] = ${'['.repeat(8_000)}`, size],
  ['17', '8000 brackets of a type', `query($a: ${'['.repeat(8_000)}`, size],
  ['17', '10,000 lists inside each other', `{ client(id: ${'['.repeat(5_000)}${']'.repeat(5_000)}) { id } }`, size],
  ['17', '900 lists inside each other', `{ client(id: ${'['.repeat(900)}${']'.repeat(900)}) { id } }`, size],
  ['17', '400 inputs inside each other', `{ client(id: ${'{a:'.repeat(400)}1${'}'.repeat(400)}) { id } }`, size],
  [
    '17',
    '900 inline fragments inside each other',
    `{ ${'... { '.repeat(900)} __typename ${'}'.repeat(900)} }`,
    [size, invalid],
  ],
  ...['100000', '-1', '0', '2147483648', '1e9', 'null', '"10"', '[1]', '101', '1.5'].map(
    (first) => ['18', `a page of ${first}`, `{ clients(first: ${first}) { nodes { id } } }`, input] as const,
  ),
  ['18', 'a page of -1 below another', '{ claims { nodes { lines(first: -1) { nodes { id } } } } }', input],
  [
    '20',
    'a page inside a page that is as long as it can be',
    '{ claims(first: 100) { nodes { lines(first: 100) { nodes { id client { id } } } } } }',
    size,
  ],
  [
    '20',
    'a page whose size is the default of a variable',
    'query($n: Int = 100) { claims(first: $n) { nodes { lines(first: $n) { nodes { id client { id } } } } } }',
    size,
  ],
  [
    '20',
    'pages that are divided over fragments',
    '{ ...A } fragment A on Query { claims(first: 100) { ...B } } fragment B on ClaimConnection { nodes { lines(first: 100) { edges { node { client { id } } } } } }',
    size,
  ],
  [
    '20',
    'pages under twenty names',
    `{ ${times(20, (i) => `a${i}: clients(first: 100) { nodes { allocations { id } } }`)} }`,
    size,
  ],
  ['24', 'a subscription', 'subscription { clients { totalCount } }', unsupported],
  ['24', '@defer', '{ ... @defer { regions { id } } }', unsupported],
  ['24', '@stream', '{ regions @stream(initialCount: 1) { id } }', unsupported],
  ['25', 'two operations without a name', '{ __typename } { __typename }', invalid],
  ['25', 'two named operations of which none is named', 'query A { __typename } query B { __typename }', unresolved],
  ['25', 'an empty document', ' ', parsing],
  ['25', 'a comment', '# nothing', parsing],
  ['25', 'only a fragment', 'fragment F on Query { __typename }', invalid],
  ['26', 'a variable that was not declared', '{ client(id: $id) { id } }', invalid],
  ['28', 'a text of other digits', '{ providers(first: "١٢٣") { nodes { name } } }', input],
  ['29', 'a day that does not exist', '{ municipality(code: "GM0361") { region(on: "2026-02-30") { id } } }', input],
  ['29', 'a time for a day', '{ municipality(code: "GM0361") { region(on: "2026-03-29T02:30") { id } } }', input],
  ['29', 'a number for a day', '{ municipality(code: "GM0361") { region(on: 20260329) { id } } }', input],
]

/** The operation that the variables of `variablesOfPages` go with. */
export const pageQuery =
  'query($first: Int!, $after: String) { clients(first: $first, after: $after) { nodes { id } } }'

/** Bodies that are no request, or read differently by two readers. */
export const bodies: readonly (readonly [row: string, what: string, body: unknown])[] = [
  ['4', 'a batch of ten', Array(10).fill({ query: '{ __typename }' })],
  ['5', 'an empty batch', []],
  ['5', 'a batch of one', [{ query: '{ __typename }' }]],
  ['5', 'a batch in a batch', [[{ query: '{ __typename }' }]]],
  ['26', '__proto__ in the variables', `{"query":"{ __typename }","variables":{"__proto__":{"isAdmin":true}}}`],
  ['26', '__proto__ in the body', `{"query":"{ __typename }","__proto__":{"isAdmin":true}}`],
  ['26', '__proto__ deep in a list', `{"query":"{ __typename }","variables":{"a":[{"b":{"__proto__":1}}]}}`],
  ['26', '__proto__ in other letters', String.raw`{"query":"{ __typename }","variables":{"\u005f_proto__":1}}`],
  [
    '26',
    'constructor in the variables',
    { query: '{ __typename }', variables: { constructor: { prototype: { isAdmin: true } } } },
  ],
  ['26', 'a query twice', '{"query":"{ __typename }","query":"{ regions { id } }"}'],
  ['26', 'variables twice', `{"query":"${pageQuery}","variables":{"first":1},"variables":{"first":100}}`],
  ['26', 'a variable twice', `{"query":"${pageQuery}","variables":{"first":1,"first":100}}`],
  ['26', 'variables that are a list', { query: '{ __typename }', variables: [] }],
  ['26', 'variables that are text', { query: '{ __typename }', variables: '{}' }],
  ['28', 'a number that is not JSON', `{"query":"${pageQuery}","variables":{"first":NaN}}`],
  ['28', 'a number with a leading zero', `{"query":"${pageQuery}","variables":{"first":010}}`],
]

/** Variables that do not fit `pageQuery`, as JSON. */
export const variablesOfPages: readonly (readonly [row: string, what: string, variables: string])[] = [
  ['18', '100000', '{"first":100000}'],
  ['18', '-1', '{"first":-1}'],
  ['18', '0', '{"first":0}'],
  ['18', '2147483648', '{"first":2147483648}'],
  ['18', 'null', '{"first":null}'],
  ['18', 'text', '{"first":"10"}'],
  ['18', 'nothing', '{}'],
  ['26', 'a list', '{"first":[1]}'],
  ['26', 'an object', '{"first":{}}'],
  ['28', '2^53 + 1', '{"first":9007199254740993}'],
  ['28', '1e400', '{"first":1e400}'],
  ['28', '-0', '{"first":-0}'],
  ['28', 'other digits', '{"first":"١٢٣"}'],
  ['26', 'a fraction', '{"first":1.5}'],
  ['21', 'a text of 20,000 characters beside it', JSON.stringify({ first: 1, after: 'x'.repeat(20_000) })],
  ['21', 'a list of 2000 beside it', JSON.stringify({ first: 1, other: Array(2_000).fill(0) })],
  ['17', '10,000 lists inside each other beside it', `{"first":1,"after":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
  [
    '17',
    '10,000 objects inside each other beside it',
    `{"first":1,"after":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`,
  ],
]

/** Bodies that are larger than any request. */
export const largeBodies: readonly (readonly [row: string, what: string, body: unknown])[] = [
  ['21', 'a text of five megabytes', { query: '{ __typename }', variables: { a: 'x'.repeat(5_000_000) } }],
  ['22', 'a document of 17 kB', { query: `{ __typename } #${'x'.repeat(17_000)}` }],
  ['22', 'a document of two megabytes', { query: `{ __typename } #${'x'.repeat(2_000_000)}` }],
  ['22', 'two megabytes of nothing', `{"query":"{ __typename }"}${' '.repeat(2_000_000)}`],
]

/** Pages whose size only the variables tell. */
export const sizedPages: readonly (readonly [
  row: string,
  what: string,
  query: string,
  variables: Readonly<Record<string, number>>,
])[] = [
  [
    '20',
    'pages whose sizes are variables',
    'query($n: Int!) { claims(first: $n) { nodes { lines(first: $n) { nodes { id client { id } } } } } }',
    { n: 100 },
  ],
  [
    '20',
    'a page whose size is sent over its default',
    'query($n: Int = 1) { claims(first: $n) { nodes { lines(first: $n) { nodes { id client { id } } } } } }',
    { n: 100 },
  ],
]

/** Money that is none, as JSON. */
export const amounts: readonly (readonly [row: string, what: string, amount: string])[] = [
  ['28', 'a fraction', '12.5'],
  ['28', '2^53 + 1', '9007199254740993'],
  ['28', '1e400', '1e400'],
  ['28', 'text', '"12"'],
  ['28', 'other digits', '"١٢٣"'],
  ['28', 'null', 'null'],
]

/** Days that are none. */
export const days = [
  '2026-02-30',
  '2026-03-29T02:30',
  '2026-13-01',
  '2026-3-1',
  '20260301',
  '2026-03-01Z',
  '٢٠٢٦-٠٣-٠١',
  'tomorrow',
  '',
]

/** The body that agrees a tariff in which these values stand, as JSON. */
export function tariffBody(values: Readonly<Record<string, string>>): string {
  const fields = {
    providerAgbCode: '"98000101"',
    productCategoryCode: '"45"',
    productCode: '"45A99"',
    unitCode: '"04"',
    amountCents: '1',
    validFrom: '"2026-01-01"',
    ...values,
  }
  const text = Object.entries(fields).map(([name, value]) => `"${name}":${value}`)
  const mutation = 'mutation($input: AgreeTariffsInput!) { agreeTariffs(input: $input) { __typename } }'
  return `{"query":${JSON.stringify(mutation)},"variables":{"input":{"tariffs":[{${text.join()}}]}}}`
}
