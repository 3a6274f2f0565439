import type { Role } from '@regiograaf/identity'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hubModes, openTestHub, type TestHub } from '../testing/test-hub.ts'
import { alkmaar, fillTwoMunicipalities, idsOf, tracesOf } from './two-municipalities.ts'

let hub: TestHub

/** What is asked of a municipal slice, each by its entry into the graph. */
const questions = {
  clients: '{ clients { nodes { id familyName allocations { number } educationCareArrangements { id } } } }',
  claims: '{ claims { nodes { number totalCents } } }',
  claimLines: '{ claimLines { nodes { allocationNumber } } }',
  tariffs: '{ tariffs { nodes { amountCents } } }',
} as const
type Question = keyof typeof questions

/** Whoever may ask what at all; everyone else is refused. */
const askers: Record<Question, readonly Role[]> = {
  clients: ['caseworker'],
  claims: ['back-office'],
  claimLines: ['back-office'],
  tariffs: ['back-office', 'contract-manager'],
}

/** Whoever may ask it of a municipality that has mandated them: see mandates.test.ts. */
const deskOf: Record<Question, Role> = {
  clients: 'care-desk',
  claims: 'finance-desk',
  claimLines: 'finance-desk',
  tariffs: 'finance-desk',
}

const callers = [
  ['caseworker', 'GM0361'],
  ['back-office', 'GM0361'],
  ['policy', 'GM0361'],
  ['contract-manager', 'GM0361'],
  ['contract-manager', 'noord-kennemerland'],
  ['analyst', 'noord-kennemerland'],
  ['care-desk', 'noord-kennemerland'],
  ['finance-desk', 'noord-kennemerland'],
  ['mandate-manager', 'GM0361'],
  ['privacy-officer', 'GM0361'],
  ['provider', '98000101'],
  ['partnership', 'PO2703'],
  ['public', 'public'],
] as const satisfies readonly (readonly [Role, string])[]

const refusals = callers.flatMap(([role, organisation]) =>
  (Object.keys(questions) as Question[])
    .filter((question) => !askers[question].includes(role) && deskOf[question] !== role)
    .map((question) => [role, organisation, question] as const),
)

describe.each(hubModes)('%s,', (mode) => {
  beforeAll(async () => {
    hub = await openTestHub({ mode })
    await fillTwoMunicipalities(hub)
  })
  afterAll(() => hub?.close())

  describe('a caller whose role or purpose does not need it', () => {
    it.each(refusals)('as %s of %s is refused %s', async (role, organisation, question) => {
      const { data, errors, text } = await hub.ask({
        query: questions[question],
        token: await hub.tokenOf(role, organisation),
      })
      expect(data ?? null).toBeNull()
      expect([...new Set(errors?.map(({ extensions }) => extensions.code))]).toEqual(['FORBIDDEN'])
      for (const trace of tracesOf(hub, alkmaar)) expect(text).not.toContain(trace)
    })

    it.each(callers.filter(([role]) => role !== 'caseworker'))(
      'as %s of %s finds no young person by id',
      async (role, organisation) => {
        const { data, text } = await hub.ask({
          query: 'query($id: ID!) { client(id: $id) { familyName birthDate } }',
          variables: { id: idsOf(hub, alkmaar).clientId },
          token: await hub.tokenOf(role, organisation),
        })
        expect(data ?? { client: null }).toEqual({ client: null })
        expect(text).not.toMatch(/Zandloper|2012-09-03/)
      },
    )

    it('as the back office sees a claim line, and of its young person no more than the name', async () => {
      const token = await hub.tokenOf('back-office', 'GM0361')
      const askClient = (field: string) =>
        hub.ask({
          query: `{ claimLines { nodes { allocationNumber client { ${field} } allocation { start } } } }`,
          token,
        })
      expect((await askClient('familyName')).data).toMatchObject({
        claimLines: { nodes: [{ allocationNumber: 500_017, client: { familyName: 'Zandloper' } }] },
      })
      for (const field of ['birthDate', 'bsn', 'sex { code }', 'whereabouts { addresses { postcode } }']) {
        const { status, data, text } = await askClient(field)
        expect([status, data]).toEqual([403, undefined])
        expect(text).not.toMatch(/Zandloper|2012-09-03|999900031|1800AA/)
      }
    })

    it('as the contract manager of a region has no slice, so it sees no tariff', async () => {
      const token = await hub.tokenOf('contract-manager', 'noord-kennemerland')
      expect((await hub.ask({ query: questions.tariffs, token })).data).toEqual({ tariffs: { nodes: [] } })
    })

    it('is not made of those who may: each of them gets an answer with rows', async () => {
      for (const [question, roles] of Object.entries(askers)) {
        for (const role of roles) {
          const { data, errors } = await hub.ask({
            query: questions[question as Question],
            token: await hub.tokenOf(role, 'GM0361'),
          })
          expect([errors, data]).toEqual([undefined, { [question]: { nodes: [expect.anything()] } }])
        }
      }
    })
  })

  describe('a caller who is nobody', () => {
    it.each([
      ['without a token', null],
      ['with a word for a token', 'GM0361'],
      ['with a token of nobody', 'eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0.eyJzdWIiOiJ4In0.'],
    ])('%s gets 401 and no data', async (_name, token) => {
      for (const query of Object.values(questions)) {
        const { status, data, errors } = await hub.ask({ query, token })
        expect([status, data, errors?.map(({ extensions }) => extensions.code)]).toEqual([
          401,
          undefined,
          ['UNAUTHENTICATED'],
        ])
      }
    })

    it('with a token of which one letter was changed gets 401', async () => {
      const [head = '', body = '', signature] = (await hub.tokenOf('caseworker', 'GM0505')).split('.')
      const claims = Buffer.from(body, 'base64url').toString().replace('GM0505', 'GM0361')
      const token = [head, Buffer.from(claims).toString('base64url'), signature].join('.')
      expect((await hub.ask({ query: questions.clients, token })).status).toBe(401)
    })
  })

  describe('the entrances that only the gateway itself uses', () => {
    it.each([
      '{ _service { sdl } }',
      '{ _entities(representations: []) { __typename } }',
      'query($r: [_Any!]!) { _entities(representations: $r) { ... on Client { familyName } } }',
      '{ __type(name: "_Entity") { possibleTypes { name } } _service { sdl } }',
    ])('do not exist for a caller: %s', async (query) => {
      const token = await hub.tokenOf('caseworker', 'GM0361')
      const r = [{ __typename: 'Client', id: idsOf(hub, alkmaar).clientId }]
      const { status, data, text } = await hub.ask({ query, token, variables: { r } })
      expect([status, data]).toEqual([400, undefined])
      expect(text).not.toMatch(/Zandloper|@key/)
    })
  })

  describe('the log of the gateway', () => {
    it('tells of all that and names nobody', () => {
      expect(hub.logLines.length).toBeGreaterThan(50)
      const log = hub.logLines.join('')
      for (const trace of [...tracesOf(hub, alkmaar), 'Bearer', 'eyJ']) expect(log).not.toContain(trace)
    })
  })
})
