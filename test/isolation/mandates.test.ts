import { type Role, signIdentity, toIdentity } from '@regiograaf/identity'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hubModes, openTestHub, type TestHub } from '../testing/test-hub.ts'
import { alkmaar, dordrecht, fillTwoMunicipalities, tracesOf } from './two-municipalities.ts'

const region = 'noord-kennemerland'
const grant = `mutation ($input: GrantMandateInput!) { grantMandate(input: $input) {
  __typename
  ... on GrantMandateSuccess { mandate { id municipality { name } region { name } desk purpose category from until isInForce revokedOn } }
  ... on ValidationProblem { fields { path } }
  ... on MandateOverlapProblem { mandate { id } } } }`
const revoke = `mutation ($input: RevokeMandateInput!) { revokeMandate(input: $input) {
  __typename ... on RevokeMandateSuccess { mandate { id isInForce } } } }`
const files =
  '{ clients { totalCount nodes { familyName allocations { number } educationCareArrangements { kind } } } }'
const claims = '{ claims { nodes { number } } claimLines { nodes { amountCents } } tariffs { nodes { amountCents } } }'

const careDesk = { regionId: region, desk: 'CARE_DESK', purpose: 'ACCESS', category: 'CLIENT_FILES' }
const days = { from: '2026-01-01', until: '2029-12-31' }

describe.each(hubModes)('a mandate in a hub with its subgraphs %s', (mode) => {
  let hub: TestHub
  beforeAll(async () => {
    hub = await openTestHub({ mode })
    await fillTwoMunicipalities(hub)
  })
  afterAll(() => hub?.close())
  beforeEach(() => hub.owner.query('truncate hub.mandate'))

  type Outcome = Record<string, unknown> & { __typename: string; mandate?: { id: string } }

  async function change(query: string, input: object, role: Role = 'mandate-manager', organisation = 'GM0361') {
    const answer = await hub.ask({ query, token: await hub.tokenOf(role, organisation), variables: { input } })
    return { ...answer, outcome: Object.values(answer.data ?? {})[0] as Outcome }
  }

  async function mandate(terms: object = {}): Promise<string> {
    const { outcome, text } = await change(grant, { ...careDesk, ...days, ...terms })
    if (outcome?.__typename !== 'GrantMandateSuccess') throw new Error(text)
    return outcome.mandate?.id ?? ''
  }

  const askDesk = async (query = files, role: Role = 'care-desk', purpose?: 'ACCESS' | 'MEASURE' | 'CONTROL') =>
    hub.ask({ query, token: await hub.tokenOf(role, region, purpose) })

  it('opens the files of the municipality that gave it, and of no other', async () => {
    expect((await askDesk()).data).toEqual({ clients: { totalCount: 0, nodes: [] } })
    await mandate()
    const { data, text } = await askDesk()
    expect(data).toEqual({
      clients: {
        totalCount: 1,
        nodes: [
          {
            familyName: alkmaar.familyName,
            allocations: [{ number: alkmaar.allocationNumber }],
            educationCareArrangements: [],
          },
        ],
      },
    })
    for (const trace of tracesOf(hub, dordrecht)) expect(text).not.toContain(trace)
  })

  it('opens nothing any more from the next question on when it is taken back', async () => {
    const id = await mandate()
    expect((await askDesk()).text).toContain(alkmaar.familyName)
    const { outcome } = await change(revoke, { id })
    expect(outcome).toEqual({ __typename: 'RevokeMandateSuccess', mandate: { id, isInForce: false } })
    expect((await askDesk()).data).toEqual({ clients: { totalCount: 0, nodes: [] } })
    expect((await change(revoke, { id })).outcome).toEqual(outcome)
  })

  it.each([
    ['before its first day', "valid_from = (now() at time zone 'Europe/Amsterdam')::date + 1"],
    ['after its last day', "valid_until = (now() at time zone 'Europe/Amsterdam')::date - 1"],
    ['when it is of another region', "region_id = 'eemland'"],
  ])('opens nothing %s', async (_when, change) => {
    await mandate()
    await hub.owner.query(`update hub.mandate set ${change}`)
    expect((await askDesk()).data).toEqual({ clients: { totalCount: 0, nodes: [] } })
  })

  it('opens its files on its first and on its last day', async () => {
    await mandate()
    const today = "(now() at time zone 'Europe/Amsterdam')::date"
    await hub.owner.query(`update hub.mandate set valid_from = ${today}, valid_until = ${today}`)
    expect((await askDesk()).text).toContain(alkmaar.familyName)
  })

  it('holds for its own purpose', async () => {
    await mandate()
    expect((await askDesk(files, 'care-desk', 'MEASURE')).data).toEqual({ clients: { totalCount: 0, nodes: [] } })
  })

  it('opens its own category: one for arrangements no files, one for files no arrangements', async () => {
    await mandate({ category: 'ARRANGEMENTS' })
    expect((await askDesk()).data).toEqual({ clients: { totalCount: 0, nodes: [] } })
    await mandate()
    expect(JSON.stringify((await askDesk()).data)).toContain('"educationCareArrangements":[{"kind":"AT_SCHOOL"}]')
  })

  it('of the finance desk opens claims and tariffs, and no files', async () => {
    const terms = { desk: 'FINANCE_DESK', purpose: 'CONTROL', category: 'CLAIMS' }
    const none = { claims: { nodes: [] }, claimLines: { nodes: [] }, tariffs: { nodes: [] } }
    expect((await askDesk(claims, 'finance-desk', 'CONTROL')).data).toEqual(none)
    await mandate(terms)
    const { data, text } = await askDesk(claims, 'finance-desk', 'CONTROL')
    expect(text).toContain(alkmaar.claimNumber)
    expect(text).not.toContain(dordrecht.claimNumber)
    expect(data).toMatchObject({ claimLines: { nodes: [{}] }, tariffs: { nodes: [{}] } })
    expect((await askDesk(claims, 'care-desk')).data).not.toMatchObject({ claims: { nodes: [{}] } })
    const refused = await askDesk(files, 'finance-desk', 'CONTROL')
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  it('is granted once, with what it says', async () => {
    const first = await change(grant, { ...careDesk, ...days })
    expect(first.outcome).toEqual({
      __typename: 'GrantMandateSuccess',
      mandate: {
        id: expect.any(String),
        municipality: { name: 'Alkmaar' },
        region: { name: 'Noord-Kennemerland' },
        ...{ desk: 'CARE_DESK', purpose: 'ACCESS', category: 'CLIENT_FILES', ...days },
        isInForce: true,
        revokedOn: null,
      },
    })
    expect((await change(grant, { ...careDesk, ...days })).outcome).toEqual(first.outcome)
    expect((await hub.owner.query('select from hub.mandate')).rowCount).toBe(1)
  })

  it('is not granted twice for one day, also when both come at once', async () => {
    const ends = ['2029-12-31', '2029-12-30', '2029-12-29', '2029-12-28']
    const outcomes = await Promise.all(ends.map((until) => change(grant, { ...careDesk, ...days, until })))
    expect(outcomes.map(({ outcome }) => outcome.__typename).sort()).toEqual([
      'GrantMandateSuccess',
      'MandateOverlapProblem',
      'MandateOverlapProblem',
      'MandateOverlapProblem',
    ])
    expect((await hub.owner.query('select from hub.mandate')).rowCount).toBe(1)
  })

  it.each([
    ['a region that the municipality is not in', { regionId: 'eemland' }, ['regionId']],
    ['a region that does not exist', { regionId: '999900031' }, ['regionId']],
    ['claims for the care desk', { category: 'CLAIMS' }, ['category']],
    ['a purpose of another desk', { purpose: 'FUNDING' }, ['purpose']],
    ['days that are over', { from: '2020-01-01', until: '2020-12-31' }, ['until']],
  ])('is not granted with %s', async (_what, terms, path) => {
    const { outcome } = await change(grant, { ...careDesk, ...days, ...terms })
    expect(outcome).toEqual({ __typename: 'ValidationProblem', fields: [{ path }] })
    expect((await hub.owner.query('select from hub.mandate')).rowCount).toBe(0)
  })

  it.each(['caseworker', 'privacy-officer', 'contract-manager'] as const)(
    'is neither granted nor taken back by a %s',
    async (role) => {
      const id = await mandate()
      for (const [query, input] of [
        [grant, { ...careDesk, ...days, purpose: 'MEASURE' }],
        [revoke, { id }],
      ] as const) {
        const { errors } = await change(query, input, role)
        expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['FORBIDDEN']))
      }
      expect((await askDesk()).text).toContain(alkmaar.familyName)
    },
  )

  it('cannot be taken back by another municipality, which does not learn of it', async () => {
    const id = await mandate()
    const { outcome } = await change(revoke, { id }, 'mandate-manager', 'GM0505')
    expect(outcome).toEqual({ __typename: 'MandateNotFoundProblem' })
    const nobody = await change(revoke, { id: '00000000-0000-8000-8000-000000000000' }, 'mandate-manager', 'GM0505')
    expect(nobody.outcome).toEqual(outcome)
    expect((await askDesk()).text).toContain(alkmaar.familyName)
  })

  it('is seen by the municipality and the region, and by no other', async () => {
    const id = await mandate()
    const query = '{ mandates { totalCount nodes { id municipality { code } region { id } } } }'
    const see = async (role: Role, organisation: string) =>
      (await hub.ask({ query, token: await hub.tokenOf(role, organisation) })).data
    const seen = { totalCount: 1, nodes: [{ id, municipality: { code: 'GM0361' }, region: { id: region } }] }
    for (const [role, organisation] of [
      ['mandate-manager', 'GM0361'],
      ['privacy-officer', 'GM0361'],
      ['care-desk', region],
      ['finance-desk', region],
    ] as const) {
      expect(await see(role, organisation), role).toEqual({ mandates: seen })
    }
    for (const [role, organisation] of [
      ['mandate-manager', 'GM0505'],
      ['care-desk', 'eemland'],
    ] as const) {
      expect(await see(role, organisation), organisation).toEqual({ mandates: { totalCount: 0, nodes: [] } })
    }
    expect((await hub.ask({ query, token: await hub.tokenOf('caseworker', 'GM0361') })).status).toBe(403)
  })
})

describe('in the database', () => {
  let hub: TestHub
  beforeAll(async () => {
    hub = await openTestHub()
    await fillTwoMunicipalities(hub)
  })
  afterAll(() => hub?.close())

  const desk = toIdentity(
    { sub: 'd', organisation: { kind: 'region', code: region }, role: 'care-desk', purpose: 'ACCESS' },
    () => [],
  )
  const manager = toIdentity(
    { sub: 'm', organisation: { kind: 'municipality', code: 'GM0361' }, role: 'mandate-manager', purpose: 'CONTROL' },
    () => [],
  )

  async function runAs(role: string, identity: typeof desk, statement: string) {
    const session = new pg.Client({ connectionString: hub.database.urlOf(role) })
    await session.connect()
    try {
      await session.query('begin')
      await session.query("select set_config('hub.identity', $1, true)", [
        signIdentity(identity, hub.database.keys.identity),
      ])
      return (await session.query(statement)).rows
    } finally {
      await session.end()
    }
  }

  it('a mandate that somebody claims opens nothing, whatever a signed identity says', async () => {
    const claiming = { ...desk, municipalities: ['GM0361'] }
    const visible = 'select hub.visible_municipalities() as codes'
    expect(await runAs('regiograaf_clients', claiming, visible)).toEqual([{ codes: [] }])
    expect(await runAs('regiograaf_clients', claiming, 'select from clients.client')).toEqual([])
  })

  const insert = (codes: string, more = '') => `
    insert into hub.mandate (municipality_code, municipality_codes, region_id, desk, purpose, category, valid_from, valid_until)
    values ${more || `('GM0361', '${codes}', '${region}', 'care-desk', 'ACCESS', 'CLIENT_FILES', '2026-01-01', '2029-12-31')`}`

  it('a municipality cannot mandate what belongs to another', async () => {
    await expect(runAs('regiograaf_providers', manager, insert('{GM0361,GM0505}'))).rejects.toThrow(
      /row-level security/,
    )
    await expect(runAs('regiograaf_providers', desk, insert('{GM0361}'))).rejects.toThrow(/row-level security/)
    await runAs('regiograaf_providers', manager, insert('{GM0361}'))
  })

  it('a mandate cannot be changed but for taking it back', async () => {
    for (const statement of ["update hub.mandate set valid_until = '2099-01-01'", 'delete from hub.mandate']) {
      await expect(runAs('regiograaf_providers', manager, statement)).rejects.toThrow('permission denied')
    }
  })

  it('a desk with one mandate reads that category alone, and would read all without the policy by role', async () => {
    await hub.owner.query(
      insert(
        '{GM0361}',
        `('GM0361', '{GM0361}', '${region}', 'care-desk', 'ACCESS', 'ARRANGEMENTS', '2026-01-01', '2029-12-31')`,
      ),
    )
    const read = () => runAs('regiograaf_clients', desk, 'select from clients.client')
    expect(await read()).toEqual([])
    await hub.owner.query('begin; drop policy client_by_role on clients.client; commit')
    expect(await read()).toHaveLength(1)
  })

  it('a desk changes nothing, mandated or not', async () => {
    await hub.owner.query(insert('{GM0361}'))
    await expect(runAs('regiograaf_clients', desk, 'update clients.allocation set number = 1')).rejects.toThrow(
      /row-level security/,
    )
  })
})
