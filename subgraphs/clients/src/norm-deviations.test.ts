import { scoreGoal } from '@regiograaf/figures'
import type { Identity } from '@regiograaf/identity'
import type { Jw301 } from '@regiograaf/ijw'
import { allocatedProduct, allocationMessage } from '@regiograaf/ijw/testing'
import { identityOf } from '@regiograaf/test-kit'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publishFigures } from './figures/publish-figures.ts'
import { recountFigures } from './projections/cube.ts'
import { type ClientsFixture, openClientsFixture } from './testing/clients-fixture.ts'

const dordrecht = identityOf({ municipality: 'GM0505' })
const alkmaar = identityOf({ municipality: 'GM0361' })
const backOffice = identityOf({ municipality: 'GM0505', role: 'back-office' })
const policyOf = (municipality: string) => identityOf({ municipality, role: 'policy' })
const term = 'zuid-holland-zuid-2022-term'
const stay = 'zuid-holland-zuid-2022-stay'

let fixture: ClientsFixture
beforeAll(async () => {
  fixture = await openClientsFixture()
})
afterAll(() => fixture?.close())
beforeEach(() => fixture.clear())

/** A stay with treatment from 2024-01-01, of a year unless it ends on another day. */
function stayOf(number: number, { municipality = '0505', end = '2024-12-31', bsn = '999900031' } = {}): Jw301 {
  return allocationMessage({ municipality, bsn, identification: `M${number}` }, [
    {
      ...allocatedProduct,
      Product: { Categorie: '43' },
      Omvang: undefined,
      ToewijzingNummer: number,
      Ingangsdatum: '2024-01-01',
      Einddatum: end,
    },
  ])
}

const idOf = (number: number, municipality = 'GM0505') => fixture.pseudonyms.allocationId(municipality, number)

interface Answered {
  readonly __typename: string
  readonly [field: string]: unknown
}

async function agree(input: Record<string, unknown> = {}, identity: Identity = dordrecht): Promise<Answered> {
  const { data, errors } = await fixture.ask(
    identity,
    `mutation ($input: AgreeNormDeviationInput!) {
      agreeNormDeviation(input: $input) {
        __typename
        ... on AgreeNormDeviationSuccess {
          normDeviation { id reason agreedOn norm { name } allocation { id normChecks { months deviation { reason } } } }
        }
        ... on NormDeviationAgreedProblem { normDeviation { reason } }
        ... on ValidationProblem { fields { path } }
        ... on Problem { message }
      }
    }`,
    {
      input: { allocationId: idOf(500_017), normId: term, reason: 'LIFELONG_NEED', agreedOn: '2024-01-08', ...input },
    },
  )
  if (errors) throw errors[0]
  return (data as { agreeNormDeviation: Answered }).agreeNormDeviation
}

const checks = async (number: number, identity: Identity = dordrecht, municipality = 'GM0505') =>
  (
    await fixture.ask(
      identity,
      `query($representations: [_Any!]!) {
        _entities(representations: $representations) {
          ... on Allocation { normChecks { norm { id applies productCategories { code } } months isLonger } }
        }
      }`,
      { representations: [{ __typename: 'Allocation', id: idOf(number, municipality) }] },
    )
  ).data

describe('the norms of a region', () => {
  it('are shown to everybody, and none of a region without a framework', async () => {
    const ask = async (regionId: string) =>
      (
        await fixture.ask(alkmaar, 'query($id: ID!) { norms(regionId: $id) { id maxMonths applies from until } }', {
          id: regionId,
        })
      ).data
    expect(await ask('zuid-holland-zuid')).toEqual({
      norms: [
        { id: term, maxMonths: 12, applies: 'EACH', from: '2022-01-01', until: '2025-12-31' },
        { id: stay, maxMonths: 9, applies: 'ON_AVERAGE', from: '2022-01-01', until: '2025-12-31' },
      ],
    })
    expect(await ask('eemland')).toEqual({ norms: [] })
  })

  it('are held against each allocation, in calendar months', async () => {
    await fixture.receive(stayOf(500_017), stayOf(500_018, { municipality: '0361' }))
    expect(await checks(500_017)).toEqual({
      _entities: [
        {
          normChecks: [
            { norm: { id: term, applies: 'EACH', productCategories: [] }, months: 12, isLonger: false },
            {
              norm: { id: stay, applies: 'ON_AVERAGE', productCategories: [{ code: '43' }] },
              months: 12,
              isLonger: true,
            },
          ],
        },
      ],
    })
    expect(await checks(500_018, alkmaar, 'GM0361')).toEqual({ _entities: [{ normChecks: [] }] })
  })
})

describe('agreeNormDeviation', () => {
  beforeEach(() => fixture.receive(stayOf(500_017), stayOf(500_017, { municipality: '0361' })))

  it('notes that the access consents, and answers the same again', async () => {
    const first = await agree()
    expect(first).toEqual({
      __typename: 'AgreeNormDeviationSuccess',
      normDeviation: {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        reason: 'LIFELONG_NEED',
        agreedOn: '2024-01-08',
        norm: { name: 'Een toewijzing duurt ten hoogste een jaar' },
        allocation: {
          id: idOf(500_017),
          normChecks: [
            { months: 12, deviation: { reason: 'LIFELONG_NEED' } },
            { months: 12, deviation: null },
          ],
        },
      },
    })
    expect(await agree()).toEqual(first)
  })

  it('lets the one that stands stand, also when two come at once', async () => {
    const answers = await Promise.all([agree(), agree({ reason: 'PLACEMENT_LOOMS' })])
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'AgreeNormDeviationSuccess',
      'NormDeviationAgreedProblem',
    ])
    expect(await recountFigures(fixture.database, 'GM0505')).toBe(0)
  })

  it.each([
    ['an average, which is no limit of one case', { normId: stay }, 'normId'],
    ['a norm that does not exist', { normId: 'x' }, 'normId'],
    ['a consent that is still to come', { agreedOn: '2999-01-01' }, 'agreedOn'],
  ])('refuses %s', async (_what, change, path) => {
    expect(await agree(change)).toMatchObject({ __typename: 'ValidationProblem', fields: [{ path: [path] }] })
  })

  it('knows no allocation of another municipality, and says the same of one that does not exist', async () => {
    const foreign = await agree({ allocationId: idOf(500_017, 'GM0361') })
    expect(foreign.__typename).toBe('AllocationNotFoundProblem')
    expect(await agree({ allocationId: '00000000-0000-4000-8000-000000000000' })).toEqual(foreign)
    expect(await agree({ allocationId: 'x' })).toEqual(foreign)
    // In a region without norms there is nothing to deviate from.
    expect(await agree({ allocationId: idOf(500_017, 'GM0361') }, alkmaar)).toMatchObject({
      fields: [{ path: ['normId'] }],
    })
  })

  it('is forbidden for the back office', async () => {
    await expect(agree({}, backOffice)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } })
  })

  it('is hidden from all but the caseworkers of the municipality by PostgreSQL, unless the policy is gone', async () => {
    await agree()
    const run = (identity: Identity, statement: string) =>
      fixture.database.withIdentity(identity, async (db) => (await db.execute(sql.raw(statement))).rowCount, {
        write: true,
      })
    const read = 'select client_id, municipality_code from clients.norm_deviation'
    expect(await run(dordrecht, read)).toBe(1)
    for (const identity of [alkmaar, backOffice, policyOf('GM0505')]) expect(await run(identity, read)).toBe(0)
    await expect(run(dordrecht, `update clients.norm_deviation set reason = 'LIFELONG_NEED'`)).rejects.toMatchObject({
      code: '42501',
    })
    await fixture.owner.query('alter table clients.norm_deviation disable row level security')
    try {
      expect([await run(alkmaar, read), await run(backOffice, read)]).toEqual([1, 1])
    } finally {
      await fixture.owner.query('alter table clients.norm_deviation enable row level security')
    }
  })
})

describe('the norm framework as a figure (KPI-28)', () => {
  const count = async (identity: Identity, scope: object = { municipality: 'GM0505' }) => {
    const { data, errors } = await fixture.ask(
      identity,
      `query($scope: FigureScopeInput!) {
        normFramework(scope: $scope, from: "2024-01-01", to: "2024-12-31", by: FRAMEWORK) {
          value precision withheld { reason } share { value base } dimensions { code label } definition { id }
        }
      }`,
      { scope },
    )
    if (errors) throw errors[0]
    return (data as { normFramework: readonly { readonly share: { readonly value: number } }[] }).normFramework
  }

  it('is 85 % when 15 of 100 clients deviate, which meets what the region wants', { timeout: 60_000 }, async () => {
    for (let index = 0; index < 100; index++) {
      await fixture.project(stayOf(600_000 + index, { bsn: String(999_900_006 + index) }))
    }
    for (let index = 0; index < 15; index++) await agree({ allocationId: idOf(600_000 + index) })
    const [within, deviating] = await count(policyOf('GM0505'))
    expect(within).toMatchObject({
      value: 85,
      precision: 'EXACT',
      share: { value: 0.85, base: 100 },
      dimensions: [{ code: '1', label: 'Binnen het normenkader' }],
      definition: { id: 'KPI-28' },
    })
    expect(deviating).toMatchObject({ value: 15, dimensions: [{ label: 'Met een afwijking' }] })
    const goal = { compares: 'VALUE', direction: 'INCREASE', isStrict: false, baseValue: null, target: 0.85 } as const
    expect(scoreGoal(goal, { value: within?.share.value ?? 0, precision: 'EXACT' })).toBe('MET')

    await publishFigures(fixture.database, 'zuid-holland-zuid', '2026-07-10')
    expect(await count(policyOf('GM0523'))).toMatchObject([
      { value: 85, precision: 'ROUNDED', share: { value: 0.85 } },
      { value: 15, precision: 'ROUNDED' },
    ])
  })

  const confirm = async (identity: Identity) => {
    const { data } = await fixture.ask(
      identity,
      `mutation {
        confirmRegister(input: { register: NORM_DEVIATIONS }) { __typename ... on ValidationProblem { fields { path message } } }
      }`,
    )
    return data?.confirmRegister
  }

  it('is not delivered where no deviation was ever noted, and 100 % only once somebody says that there is none', async () => {
    await fixture.receive(stayOf(500_017))
    expect(await count(policyOf('GM0505'))).toMatchObject([
      { value: null, withheld: { reason: 'NOT_DELIVERED' } },
      { value: null, withheld: { reason: 'NOT_DELIVERED' } },
    ])
    expect(await confirm(dordrecht)).toEqual({ __typename: 'ConfirmRegisterSuccess' })
    expect(await count(policyOf('GM0505'))).toMatchObject([{ value: 1, share: { value: 1 } }, { value: 0 }])
  })

  it('cannot be confirmed where the region has no norms', async () => {
    expect(await confirm(alkmaar)).toEqual({
      __typename: 'ValidationProblem',
      fields: [{ path: ['register'], message: expect.stringContaining('has no norms') }],
    })
  })
})
