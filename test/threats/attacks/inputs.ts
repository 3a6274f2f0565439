// Group E of the threats: values and members that are meant for the database.

/** Values that mean something elsewhere. */
export const injections = [
  "' or 1=1 --",
  "name') or 1=1--",
  'naam; drop table clients.client',
  '%',
  '_',
  '\\',
  '{"$ne":null}',
  "$.a ? (@ == 'b')",
  `${'(a+)+'.repeat(50)}$`,
  'a\u0000b',
  '\ud800',
]

/** Members that an input does not have. */
export const foreignMembers: readonly (readonly [row: string, name: string])[] = [
  ['85', 'municipalityCode'],
  ['85', 'municipality'],
  ['85', 'gem'],
  ['85', 'tenant'],
  ['90', 'id'],
  ['90', 'created_by'],
  ['90', 'createdBy'],
  ['90', 'status'],
  ['90', '__typename'],
]

/** Arguments that are not there. */
export const searches: readonly (readonly [what: string, query: string])[] = [
  ['an order', '{ clients(orderBy: "familyName;drop") { nodes { id } } }'],
  ['a filter', `{ clients(where: "name') OR 1=1--") { nodes { id } } }`],
  ['a search', '{ clients(search: "%") { nodes { id } } }'],
]
