import type { Engine } from '@regiograaf/federation'
import type { Role } from '@regiograaf/identity'
import { identityOf } from '@regiograaf/test-kit'
import { parse, validate } from 'graphql'
import { createHubEngine, createHubEngineOver } from 'regiograaf'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { alkmaar, fillTwoMunicipalities, idsOf } from '../isolation/two-municipalities.ts'
import { serveApart } from '../testing/serve-apart.ts'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'

let hub: TestHub
let together: Engine
let apart: Engine
let server: Awaited<ReturnType<typeof serveApart>>

beforeAll(async () => {
  hub = await openTestHub()
  await fillTwoMunicipalities(hub)
  server = await serveApart(hub.hub.subgraphs, hub.hub.audit)
  together = await createHubEngine(hub.hub.subgraphs)
  apart = await createHubEngineOver(server.transports)
})
afterAll(async () => {
  await together?.stop()
  await apart?.stop()
  await server?.close()
  await hub?.close()
})

async function ask(engine: Engine, role: Role, query: string, variables: Record<string, unknown>): Promise<unknown> {
  const document = parse(query)
  expect(validate(engine.schema, document)).toEqual([])
  const context = { identity: identityOf({ municipality: 'GM0361', role }), requestId: 'request' }
  return JSON.parse(JSON.stringify(await engine.execute({ document, variables, context })))
}

/** Both answers, which must be the same to the letter. */
async function askBoth(role: Role, query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const [here, elsewhere] = [await ask(together, role, query, variables), await ask(apart, role, query, variables)]
  expect(elsewhere).toEqual(here)
  return here
}

const codes = (...list: string[]) => ({ errors: list.map((code) => ({ extensions: { code } })) })

it.each([
  ['aliases over keys', '{ clients { nodes { id: familyName name: id care: allocations { id: number } } } }', {}],
  [
    'fragments',
    'fragment F on Client { allocations { ...G } } fragment G on Allocation { number claimedCents } { clients { nodes { ...F } } }',
    {},
  ],
  [
    'conditions',
    'query ($no: Boolean = false) { clients { nodes { id allocations @include(if: $no) { number } familyName @skip(if: $no) } } }',
    {},
  ],
  ['introspection', '{ __typename __schema { queryType { name } } regions { __typename name } }', {}],
  ['nobody', '{ client(id: "00000000-0000-8000-8000-000000000000") { familyName allocations { number } } }', {}],
  ['a size', 'query ($size: Int) { clients(first: $size) { totalCount nodes { givenNames } } }', { size: 1 }],
])('a caseworker has the same answer to a question with %s', async (_what, query, variables) => {
  expect(await askBoth('caseworker', query, variables)).not.toHaveProperty('errors')
})

it('a refusal of a part keeps its words, its code and its place', async () => {
  const query = '{ regions { name } files: clients { nodes { id } } }'
  expect(await askBoth('back-office', query)).toEqual({
    data: null,
    errors: ['Query.clients', 'ClientConnection.nodes'].map((field) => ({
      message: `The role back-office may not ask for ${field}; ask as caseworker or care-desk.`,
      path: ['files'],
      extensions: { code: 'FORBIDDEN' },
    })),
  })
})

it.each([
  ['a page that is too large', '{ clients(first: 100000) { nodes { id } } }', {}],
  ['a cursor that is none', '{ clients(after: "999900031") { nodes { id } } }', {}],
  ['a value that its scalar refuses', 'query ($id: AgbCode!) { provider(agbCode: $id) { name } }', { id: '999900031' }],
])('%s is refused with the same words, which repeat nothing', async (_what, query, variables) => {
  const answer = await askBoth('caseworker', query, variables)
  expect(answer).toMatchObject(codes('BAD_USER_INPUT'))
  expect(JSON.stringify(answer)).not.toContain('999900031')
})

it('a change that breaks a rule says which, the same in both', async () => {
  const query = `mutation ($input: AgreeEducationCareArrangementInput!) {
    agreed: agreeEducationCareArrangement(input: $input) {
      __typename
      ... on Problem { message }
      ... on ValidationProblem { fields { path message } }
    }
  }`
  const input = {
    clientId: idsOf(hub, alkmaar).clientId,
    schoolBrin: '61AB',
    kind: 'AT_SCHOOL',
    targetGroup: 'INFANTS',
    start: '2026-02-02',
    end: '2026-02-01',
  }
  expect(await askBoth('caseworker', query, { input })).toMatchObject({
    data: { agreed: { __typename: 'ValidationProblem', fields: [{ path: ['end'] }] } },
  })
})
