import type { Sending } from '../../testing/door.ts'
import * as documents from './documents.ts'
import * as graphs from './graphs.ts'
import * as inputs from './inputs.ts'
import * as persisted from './persisted-operations.ts'
import * as requests from './requests.ts'

/**
 * Everything of groups A to F that is a request to the gateway, as the tests of those groups send it. Tokens come by themselves, and what is
 * refused for its size alone is left out: it would be sent many times.
 */
export const attacks: readonly Sending[] = [
  ...documents.documents.map(([, , query]) => ({ body: { query } })),
  ...documents.bodies.map(([, , body]) => ({ body })),
  ...documents.sizedPages.map(([, , query, variables]) => ({ body: { query, variables } })),
  ...documents.variablesOfPages.map(([, , variables]) => ({
    body: `{"query":${JSON.stringify(documents.pageQuery)},"variables":${variables}}`,
  })),
  ...documents.amounts.map(([, , amountCents]) => ({ body: documents.tariffBody({ amountCents }) })),
  ...documents.days.map((day) => ({ body: documents.tariffBody({ validFrom: JSON.stringify(day) }) })),
  ...requests.gets.map(([, , path, headers]) => ({ method: 'GET', path, headers })),
  ...requests.otherTypes.map(([type, body]) => ({ body, headers: { 'content-type': type } })),
  ...requests.brokenBodies.map((body) => ({ body })),
  ...requests.strangeOrigins.map((origin) => ({ body: { query: requests.query }, headers: { origin } })),
  ...requests.unknownPaths.map((path) => ({ method: 'GET', path })),
  ...graphs.federatedFields.map(([, query]) => ({ body: { query } })),
  ...graphs.selfDescriptions.map(([, , headers, body]) => ({ headers, body: { query: requests.query, ...body } })),
  ...inputs.foreignMembers.map(([, name]) => ({ body: documents.tariffBody({ [name]: '"GM0505"' }) })),
  ...inputs.searches.map(([, query]) => ({ body: { query } })),
  ...inputs.injections.map((id) => ({
    body: { query: 'query($id: ID!) { client(id: $id) { id } }', variables: { id } },
  })),
  ...[...persisted.unregistered, ...persisted.texts].map(([, body]) => ({ body })),
]

/** An attack again, once for each part of a request, with a number of a person in that part. */
export function plantNumber(sending: Sending, bsn: string): readonly Sending[] {
  const { body, path = '/graphql', headers = {} } = sending
  const withBody = (planted: unknown) => ({ ...sending, body: planted })
  const inHeaders = {
    'x-request-id': bsn,
    'user-agent': `reader/${bsn}`,
    traceparent: `00-${bsn.padStart(32, 'a')}-${bsn.padStart(16, 'b')}-01`,
    cookie: `bsn=${bsn}`,
    referer: `https://a.test/${bsn}`,
  }
  return [
    { ...sending, headers: { ...inHeaders, ...headers } },
    { ...sending, path: `${path}${path.includes('?') ? '&' : '?'}bsn=${bsn}` },
    { ...sending, headers: { ...headers, authorization: `Bearer ${bsn}.${bsn}.${bsn}` } },
    { ...sending, headers: { ...headers, 'x-purpose': bsn } },
    ...(isObject(body)
      ? [
          withBody({ ...body, operationName: `x${bsn}` }),
          withBody({ ...body, variables: { ...(body.variables as object), bsn, [`b${bsn}`]: bsn, id: bsn } }),
          withBody({ ...body, extensions: { [bsn]: bsn } }),
          ...plantInText(body.query, bsn).map((query) => withBody({ ...body, query })),
        ]
      : plantInText(body, bsn).map(withBody)),
  ]
}

/** A text with the number after it, in its values, and as a name. */
function plantInText(text: unknown, bsn: string): readonly string[] {
  if (typeof text !== 'string') return []
  return [
    `${text} # ${bsn}`,
    text.replaceAll(/"a"|1\b/g, `"${bsn}"`),
    text.replace('{', `{ x${bsn}: __typename `),
    text.replace('{', `{ clientByBsn(bsn: "${bsn}") { id } `),
  ]
}

function isObject(body: unknown): body is Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null && !Array.isArray(body)
}
