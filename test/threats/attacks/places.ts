import type { Sending } from '../../testing/door.ts'

// Group G of the threats: numbers of persons wherever a caller can put one.

export const find = 'query Find($bsn: Bsn!) { clientByBsn(bsn: $bsn) { familyName } }'
export const page = 'query($after: String, $first: Int! = 5) { clients(after: $after, first: $first) { nodes { id } } }'
const change = (name: string, type: string) =>
  `mutation($input: ${type}!) { ${name}(input: $input) { __typename ... on Problem { message } ... on ValidationProblem { fields { path message } } } }`

/** Every place in which a caller can put a number. */
export const places: Readonly<Record<string, (bsn: string) => Sending>> = {
  'a literal': (bsn) => ({ body: { query: `{ clientByBsn(bsn: "${bsn}") { id } }` } }),
  'a number': (bsn) => ({ body: { query: `{ clientByBsn(bsn: ${bsn}) { id } }` } }),
  'a block text': (bsn) => ({ body: { query: `{ clientByBsn(bsn: """${bsn}""") { id } }` } }),
  'a default': (bsn) => ({ body: { query: find.replace('Bsn!', `Bsn! = "${bsn}"`) } }),
  'an enum value': (bsn) => ({ body: { query: `{ clientByBsn(bsn: x${bsn}) { id } }` } }),
  'a literal id': (bsn) => ({ body: { query: `{ client(id: "${bsn}") { id } }` } }),
  'an alias': (bsn) => ({ body: { query: `{ x${bsn}: regions { id } }` } }),
  'an alias below': (bsn) => ({ body: { query: `{ clients { nodes { _${bsn}: familyName } } }` } }),
  'an alias that fails': (bsn) => ({ body: { query: `{ x${bsn}: clients(first: 1000) { nodes { id } } }` } }),
  'an alias among digits': (bsn) => ({ body: { query: `{ x1${bsn}2: regions { id } }` } }),
  'an alias that is forbidden': (bsn) => ({ body: { query: `{ x${bsn}: claims { nodes { id } } }` } }),
  'the name of the operation': (bsn) => ({
    body: { query: `query x${bsn} { regions { id } }`, operationName: `x${bsn}` },
  }),
  'a name that is not there': (bsn) => ({ body: { query: '{ regions { id } }', operationName: bsn } }),
  'the name of a variable': (bsn) => ({
    body: { query: find.replaceAll('$bsn', `$b${bsn}`), variables: { [`b${bsn}`]: bsn } },
  }),
  'a variable that is not there': (bsn) => ({ body: { query: `{ clientByBsn(bsn: $b${bsn}) { id } }` } }),
  'the name of a fragment': (bsn) => ({
    body: { query: `{ ...F${bsn} } fragment F${bsn} on Query { regions { id } }` },
  }),
  'a field': (bsn) => ({ body: { query: `{ clients { nodes { b${bsn} } } }` } }),
  'an argument': (bsn) => ({ body: { query: `{ clients(b${bsn}: 1) { nodes { id } } }` } }),
  'a type': (bsn) => ({ body: { query: `{ ... on T${bsn} { id } }` } }),
  'a directive': (bsn) => ({ body: { query: `{ regions @d${bsn} { id } }` } }),
  'a question about the schema': (bsn) => ({ body: { query: `{ __type(name: "x${bsn}") { name } }` } }),
  'a document that is none': (bsn) => ({ body: { query: `{ ${bsn} ` } }),
  'a text that does not end': (bsn) => ({ body: { query: `{ client(id: "${bsn}` } }),
  'a variable': (bsn) => ({ body: { query: find, variables: { bsn } } }),
  'a variable that is a number': (bsn) => ({ body: { query: find, variables: { bsn: Number(bsn) } } }),
  'a variable in a list': (bsn) => ({ body: { query: find, variables: { bsn: [bsn] } } }),
  'a variable in an object': (bsn) => ({ body: { query: find, variables: { bsn: { [bsn]: bsn } } } }),
  'a variable that nobody declared': (bsn) => ({ body: { query: '{ regions { id } }', variables: { [bsn]: bsn } } }),
  'an id': (bsn) => ({ body: { query: 'query($id: ID!) { client(id: $id) { id } }', variables: { id: bsn } } }),
  'a cursor': (bsn) => ({ body: { query: page, variables: { after: bsn } } }),
  'a cursor in base64': (bsn) => ({
    body: { query: page, variables: { after: Buffer.from(bsn).toString('base64url') } },
  }),
  'a size': (bsn) => ({ body: { query: page, variables: { first: Number(bsn) } } }),
  'an id to change': (bsn) => ({
    body: { query: change('protectAddress', 'ProtectAddressInput'), variables: { input: { clientId: bsn } } },
  }),
  'a field of an input': (bsn) => ({
    body: {
      query: change('protectAddress', 'ProtectAddressInput'),
      variables: { input: { clientId: 'a', [`b${bsn}`]: bsn } },
    },
  }),
  'values of an input': (bsn) => ({
    body: {
      query: change('agreeEducationCareArrangement', 'AgreeEducationCareArrangementInput'),
      variables: { input: { clientId: bsn, schoolBrin: bsn, kind: bsn, targetGroup: bsn, start: bsn } },
    },
  }),
  'the hash of an operation': (bsn) => ({ body: { documentId: `sha256:${bsn}` } }),
  extensions: (bsn) => ({
    body: { query: '{ regions { id } }', extensions: { persistedQuery: { sha256Hash: bsn }, [bsn]: bsn } },
  }),
  'a body that is no JSON': (bsn) => ({ body: `{"query": ${bsn}x` }),
  'a member of the body': (bsn) => ({ body: { query: '{ regions { id } }', [bsn]: bsn } }),
  'a body of another type': (bsn) => ({ body: bsn, headers: { 'content-type': `text/${bsn}` } }),
  'a token': (bsn) => ({ body: { query: find }, headers: { authorization: `Bearer ${bsn}` } }),
  'a password': (bsn) => ({ body: { query: find }, headers: { authorization: `Basic ${btoa(`a:${bsn}`)}` } }),
  'a purpose': (bsn) => ({ body: { query: '{ regions { id } }' }, headers: { 'x-purpose': bsn } }),
  'headers of all sorts': (bsn) => ({
    body: { query: '{ regions { id } }' },
    headers: {
      'x-bsn': bsn,
      'x-request-id': bsn,
      'user-agent': bsn,
      referer: `https://a.test/${bsn}`,
      cookie: `bsn=${bsn}`,
      traceparent: `00-${bsn.padStart(32, 'a')}-${bsn.padStart(16, 'b')}-01`,
      tracestate: `a=${bsn}`,
      baggage: `bsn=${bsn}`,
    },
  }),
  'what it accepts': (bsn) => ({ body: { query: '{ regions { id } }' }, headers: { accept: `text/${bsn}` } }),
  'an origin': (bsn) => ({ body: { query: '{ regions { id } }' }, headers: { origin: `https://${bsn}.test` } }),
  'a path': (bsn) => ({ path: `/${bsn}`, body: {} }),
  'a path below the graph': (bsn) => ({ path: `/graphql/${bsn}`, body: {} }),
  'an address': (bsn) => ({ method: 'GET', path: `/graphql?query=${find}&variables={"bsn":"${bsn}"}` }),
  'an address of a hash': (bsn) => ({
    method: 'GET',
    path: `/graphql?documentId=sha256:${'a'.repeat(64)}&variables={"bsn":"${bsn}"}`,
  }),
  'a parameter': (bsn) => ({ method: 'GET', path: `/graphql?bsn=${bsn}&documentId=${bsn}` }),
  'a method': (bsn) => ({ method: 'PUT', path: `/graphql?${bsn}`, body: { bsn } }),
}
