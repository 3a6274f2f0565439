import type { Identity } from '@regiograaf/identity'
import { allocatedProduct, allocationMessage } from '@regiograaf/ijw/testing'
import { identityOf } from '@regiograaf/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishFigures } from './figures/publish-figures.ts'
import { recountFigures } from './projections/cube.ts'
import { type ClientsFixture, openClientsFixture } from './testing/clients-fixture.ts'

const caseworkerOf = (municipality: string) => identityOf({ municipality })
const policyOf = (municipality: string, predecessors: readonly string[] = []) =>
  identityOf({ municipality, role: 'policy', predecessors })
const ofRegion = (role: Identity['role']): Identity => ({
  ...policyOf('GM0361'),
  role,
  organisation: { kind: 'region', code: 'noord-kennemerland' },
  municipalities: [],
})
const [alkmaar, heerhugowaard, heiloo, bergen, castricum] = ['GM0361', 'GM0398', 'GM0399', 'GM0373', 'GM0383']
const institution = '98003737'
const today = new Date().toISOString().slice(0, 10)

let fixture: ClientsFixture
/** The ids of the young people of each municipality, in order. */
const people: Record<string, string[]> = {}
beforeAll(async () => {
  fixture = await openClientsFixture()
  await addPeople(heerhugowaard, 20)
  for (const municipality of [alkmaar, heiloo, bergen, castricum]) await addPeople(municipality, 27)
})
afterAll(() => fixture?.close())

async function addPeople(municipality: string, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const bsn = String(999_900_006 + index)
    const facts = { municipality: municipality.slice(2), bsn, identification: `M${index}`, datedOn: '2017-01-02' }
    await fixture.project(
      allocationMessage(facts, [
        { ...allocatedProduct, ToewijzingNummer: 1000 + index, Ingangsdatum: '2017-01-02', Einddatum: '2017-01-31' },
      ]),
    )
  }
  const { rows } = await fixture.owner.query<{ id: string }>(
    'select id from clients.client where municipality_code = $1 order by id',
    [municipality],
  )
  people[municipality] = rows.map(({ id }) => id)
}

const personOf = (municipality: string, index: number) => people[municipality]?.[index] ?? ''

const placement = `securePlacement {
  id start placedOn end endReason measure { code label } institution { agbCode } responsibleMunicipality { code } client { id } }`

async function register(identity: Identity, input: Record<string, unknown>) {
  const { data, errors } = await fixture.ask(
    identity,
    `mutation ($input: RegisterSecurePlacementInput!) { registerSecurePlacement(input: $input) {
      __typename ... on Problem { message } ... on ValidationProblem { fields { path } }
      ... on RegisterSecurePlacementSuccess { ${placement} } ... on SecurePlacementOverlapProblem { ${placement} } } }`,
    { input: { institutionAgbCode: institution, start: '2026-03-02', ...input } },
  )
  expect(errors).toBeUndefined()
  return (data as { registerSecurePlacement: Answered }).registerSecurePlacement
}

async function end(identity: Identity, securePlacementId: string, input: Record<string, unknown> = {}) {
  const { data, errors } = await fixture.ask(
    identity,
    `mutation ($input: EndSecurePlacementInput!) { endSecurePlacement(input: $input) {
      __typename ... on Problem { message } ... on ValidationProblem { fields { path } }
      ... on EndSecurePlacementSuccess { ${placement} } ... on SecurePlacementEndedProblem { ${placement} } } }`,
    { input: { securePlacementId, end: '2026-04-30', endReason: 'DEPARTURE', ...input } },
  )
  expect(errors).toBeUndefined()
  return (data as { endSecurePlacement: Answered }).endSecurePlacement
}

interface Answered {
  readonly __typename: string
  readonly securePlacement?: { readonly id: string }
  readonly fields?: readonly { readonly path: readonly string[] }[]
}

/** Registers so many placements of a municipality on these days, the first of them under guardianship. */
async function place(
  municipality: string,
  {
    count,
    guardianships = 0,
    from = 0,
    ...days
  }: { count: number; guardianships?: number; from?: number; start: string; end?: string },
): Promise<void> {
  for (let index = from; index < from + count; index++) {
    const answered = await register(caseworkerOf(municipality), {
      clientId: personOf(municipality, index),
      ...days,
      ...(days.end !== undefined && { endReason: 'DEPARTURE' }),
      ...(index < from + guardianships && { measureCode: ['21', '22', '23'][index % 3] }),
    })
    expect(answered.__typename).toBe('RegisterSecurePlacementSuccess')
  }
}

interface FigureOf {
  readonly value: number | null
  readonly precision: 'EXACT' | 'ROUNDED' | null
  readonly withheld: { readonly reason: string; readonly text: string } | null
  readonly share: { readonly value: number | null } | null
  readonly dimensions: readonly { readonly code: string; readonly label: string | null }[]
}

async function figures(identity: Identity, field: string): Promise<readonly FigureOf[]> {
  const { data, errors } = await fixture.ask(
    identity,
    `{ figures: ${field} { from value precision withheld { reason text } share { value } dimensions { name code label }
      definition { id unit kind } completeness { isComplete sources { municipalityCode deliveredUntil } } } }`,
  )
  expect(errors).toBeUndefined()
  return (data as { figures: FigureOf[] }).figures
}

const inCare = (scope: string, on: string, by?: string) =>
  `clientsInSecureCare(scope: { ${scope} }, from: "${on}", to: "${on}"${by ? `, by: ${by}` : ''})`
const own = `municipality: "${heerhugowaard}"`
const region = 'region: "noord-kennemerland"'
const shown = (list: readonly FigureOf[]) => list.map(({ value, withheld }) => value ?? withheld?.text)

describe('a secure placement', () => {
  const person = () => personOf(alkmaar, 0)

  it('is registered once: the same again changes nothing, other facts on its days are a problem', async () => {
    const facts = { clientId: person(), measureCode: '11' }
    const first = await register(caseworkerOf(alkmaar), facts)
    expect(first).toMatchObject({
      __typename: 'RegisterSecurePlacementSuccess',
      securePlacement: {
        start: '2026-03-02',
        placedOn: '2026-03-02',
        end: null,
        measure: { code: '11', label: 'Ondertoezichtstelling' },
        institution: { agbCode: institution },
        responsibleMunicipality: { code: alkmaar },
        client: { id: person() },
      },
    })
    expect(await register(caseworkerOf(alkmaar), facts)).toEqual(first)
    expect(await register(caseworkerOf(alkmaar), { ...facts, start: '2026-05-01' })).toMatchObject({
      __typename: 'SecurePlacementOverlapProblem',
      securePlacement: first.securePlacement,
    })
  })

  it('ends once, and the next one can begin the day after under another measure', async () => {
    const { securePlacement } = await register(caseworkerOf(alkmaar), { clientId: person(), measureCode: '11' })
    const id = securePlacement?.id ?? ''
    const reason = { endReason: 'OTHER_MEASURE' }
    const ended = await end(caseworkerOf(alkmaar), id, reason)
    expect(ended).toMatchObject({ __typename: 'EndSecurePlacementSuccess', securePlacement: { end: '2026-04-30' } })
    expect(await end(caseworkerOf(alkmaar), id, reason)).toEqual(ended)
    expect(await end(caseworkerOf(alkmaar), id)).toMatchObject({ __typename: 'SecurePlacementEndedProblem' })
    expect(
      await register(caseworkerOf(alkmaar), {
        clientId: person(),
        start: '2026-05-01',
        placedOn: '2026-03-02',
        measureCode: '21',
        end: '2026-05-31',
        endReason: 'DEPARTURE',
      }),
    ).toMatchObject({ __typename: 'RegisterSecurePlacementSuccess', securePlacement: { placedOn: '2026-03-02' } })
  })

  it.each([
    [{ start: '2999-01-01' }, 'start'],
    [{ placedOn: '2026-03-03' }, 'placedOn'],
    [{ measureCode: '99' }, 'measureCode'],
    [{ end: '2026-04-30' }, 'endReason'],
    [{ end: '2026-03-01', endReason: 'DEPARTURE' }, 'end'],
  ])('is refused with %j', async (input, path) => {
    expect(await register(caseworkerOf(alkmaar), { clientId: personOf(alkmaar, 1), ...input })).toMatchObject({
      __typename: 'ValidationProblem',
      fields: [{ path: [path] }],
    })
  })

  it('is of the own municipality: nobody registers or ends one of another', async () => {
    const clientId = personOf(alkmaar, 1)
    expect(await register(caseworkerOf('GM0505'), { clientId })).toMatchObject({ __typename: 'ClientNotFoundProblem' })
    expect(await register(caseworkerOf(alkmaar), { clientId: 'no id' })).toMatchObject({
      __typename: 'ClientNotFoundProblem',
    })
    const { rows } = await fixture.owner.query<{ id: string }>('select id from clients.secure_placement limit 1')
    expect(await end(caseworkerOf('GM0505'), rows[0]?.id ?? '')).toMatchObject({
      __typename: 'SecurePlacementNotFoundProblem',
    })
  })

  it('is listed by day, and with the young person, in one statement each', async () => {
    const list = async (identity: Identity, filter: string) => {
      fixture.recorder.clear()
      const { data } = await fixture.ask(
        identity,
        `{ securePlacements${filter} { totalCount nodes { start client { securePlacements { start } } } } }`,
      )
      return (data as { securePlacements: unknown }).securePlacements
    }
    const both = [{ start: '2026-03-02' }, { start: '2026-05-01' }]
    expect(await list(caseworkerOf(alkmaar), '(filter: { on: "2026-04-30" })')).toEqual({
      totalCount: 1,
      nodes: [{ start: '2026-03-02', client: { securePlacements: both } }],
    })
    expect(fixture.recorder.statements).toHaveLength(4)
    expect(await list(caseworkerOf(alkmaar), '')).toMatchObject({ totalCount: 2, nodes: [{ start: '2026-05-01' }, {}] })
    expect(await list(caseworkerOf('GM0505'), '')).toEqual({ totalCount: 0, nodes: [] })
  })

  it('is written by caseworkers in their own slice, and would be by anybody without the policy', async () => {
    const attempt = (identity: Identity) =>
      fixture.database.withIdentity(
        identity,
        (db) =>
          db.execute(`insert into clients.secure_placement (municipality_code, client_id, provider_agb_code, placed_on, start_date, registered_on)
            values ('${alkmaar}', '${personOf(alkmaar, 2)}', '${institution}', '2026-01-05', '2026-01-05', '2026-01-05')`),
        { write: true },
      )
    await expect(attempt(caseworkerOf('GM0505'))).rejects.toThrow()
    await expect(attempt(identityOf({ municipality: alkmaar, role: 'policy' }))).rejects.toThrow()
    await fixture.owner.query('alter table clients.secure_placement disable row level security')
    try {
      await attempt(caseworkerOf('GM0505'))
    } finally {
      await fixture.owner.query('alter table clients.secure_placement enable row level security')
      await fixture.owner.query(`delete from clients.secure_placement where start_date = '2026-01-05'`)
    }
  })
})

describe('clients in secure care', () => {
  beforeAll(async () => {
    for (const [municipality, before, after] of [
      [alkmaar, 25, 21],
      [heiloo, 20, 16],
      [bergen, 10, 10],
      [castricum, 10, 10],
    ] as const) {
      await place(municipality, { count: before, from: 2, start: '2017-05-01', end: '2017-07-31' })
      await place(municipality, { count: after, from: 2, start: '2017-08-01', end: '2017-12-31' })
    }
    await place(heerhugowaard, { count: 7, guardianships: 4, start: '2017-05-01', end: '2017-07-31' })
    await place(heerhugowaard, { count: 15, guardianships: 9, start: '2017-08-01', end: '2017-12-31' })
    await publishFigures(fixture.database, 'noord-kennemerland', '2017-10-15')
  }, 120_000)
  const dijkEnWaard = policyOf('GM1980', [heerhugowaard])

  it('are 7 on 24 May 2017, 4 of them under guardianship: 57.1 % (T3), exact to the municipality that was responsible', async () => {
    expect(await figures(dijkEnWaard, inCare(own, '2017-05-24'))).toMatchObject([
      {
        from: '2017-05-24',
        value: 7,
        precision: 'EXACT',
        definition: { id: 'MON-06', unit: 'CLIENTS', kind: 'STOCK' },
        completeness: { isComplete: true, sources: [{ municipalityCode: 'GM1980', deliveredUntil: today }] },
      },
    ])
    const [guardianship, other] = await figures(dijkEnWaard, inCare(own, '2017-05-24', 'GUARDIANSHIP'))
    expect(guardianship).toMatchObject({ value: 4, dimensions: [{ name: 'GUARDIANSHIP', label: 'Onder voogdij' }] })
    expect(guardianship?.share?.value).toBeCloseTo(0.5714, 4)
    expect(other).toMatchObject({ value: 3 })
  })

  it('are 15 on 4 September 2017, 9 of them under guardianship: 60.0 %, and 114.3 % more than in May (T4)', async () => {
    const [may, september] = [
      await figures(dijkEnWaard, inCare(own, '2017-05-24')),
      await figures(dijkEnWaard, inCare(own, '2017-09-04')),
    ]
    expect(shown(september)).toEqual([15])
    expect((september[0]?.value ?? 0) / (may[0]?.value ?? 0) - 1).toBeCloseTo(1.1429, 4)
    expect(await figures(dijkEnWaard, inCare(own, '2017-09-04', 'GUARDIANSHIP'))).toMatchObject([
      { value: 9, share: { value: 0.6 } },
      { value: 6 },
    ])
  })

  it('are hidden where they are few: of 72 in the region everybody sees 70, and nobody else the 7 or the 4 (T3)', async () => {
    for (const identity of [policyOf(alkmaar), ofRegion('analyst'), ofRegion('public')]) {
      expect(shown(await figures(identity, inCare(region, '2017-06-01')))).toEqual([70])
      expect(shown(await figures(identity, inCare(region, '2017-06-01', 'GUARDIANSHIP')))[0]).toBe('<10')
    }
    const byMunicipality = await figures(dijkEnWaard, inCare(region, '2017-06-01', 'MUNICIPALITY'))
    expect(byMunicipality.find(({ dimensions: [part] }) => part?.code === 'GM1980')).toMatchObject({ value: 7 })
    const seen = await figures(policyOf(alkmaar), inCare(region, '2017-06-01', 'MUNICIPALITY'))
    expect(seen.find(({ dimensions: [part] }) => part?.code === alkmaar)).toMatchObject({ value: 25 })
    expect(seen.find(({ dimensions: [part] }) => part?.code === 'GM1980')?.value).toBeNull()
  })

  it('have a share of the region by municipality, of what is shown', async () => {
    const parts = await figures(dijkEnWaard, inCare(region, '2017-06-01', 'MUNICIPALITY'))
    expect(parts.find(({ dimensions: [part] }) => part?.code === 'GM1980')?.share?.value).toBe(7 / 70)
  })

  it('are not published of another municipality but for its total', async () => {
    const { errors } = await fixture.ask(
      ofRegion('analyst'),
      `{ ${inCare(own, '2017-06-01', 'GUARDIANSHIP')} { value } }`,
    )
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
  })

  it('are of a day, and of the first of each month after it', async () => {
    const list = await figures(
      dijkEnWaard,
      `clientsInSecureCare(scope: { ${own} }, from: "2017-04-30", to: "2018-01-02")`,
    )
    expect(list.map((figure) => [(figure as unknown as { from: string }).from, figure.value])).toEqual([
      ['2017-04-30', 0],
      ['2017-05-01', 7],
      ['2017-06-01', 7],
      ['2017-07-01', 7],
      ['2017-08-01', 15],
      ['2017-09-01', 15],
      ['2017-10-01', 15],
      ['2017-11-01', 15],
      ['2017-12-01', 15],
      ['2018-01-01', 0],
    ])
  })

  it('are no zero of a municipality that registered nothing, whatever messages it sent', async () => {
    await fixture.project(allocationMessage({ municipality: '0450', bsn: '999900006' }))
    const scope = 'municipality: "GM0450"'
    expect(await figures(policyOf('GM0450'), inCare(scope, '2017-06-01'))).toMatchObject([
      { value: null, withheld: { reason: 'NOT_DELIVERED' } },
    ])
  })

  it('are counted as the register says when they are counted again', async () => {
    expect(await recountFigures(fixture.database, heerhugowaard)).toBe(0)
    expect(await recountFigures(fixture.database, alkmaar)).toBe(0)
  })
})

describe('occupancy of secure care', () => {
  const setPlaces = async (identity: Identity, input: Record<string, unknown>) => {
    const { data, errors } = await fixture.ask(
      identity,
      `mutation ($input: SetSecureCareCapacityInput!) { setSecureCareCapacity(input: $input) {
        __typename ... on ValidationProblem { fields { path } }
        ... on SetSecureCareCapacitySuccess { secureCareCapacity { institution { agbCode } places validFrom } }
        ... on SecureCareCapacitySetProblem { secureCareCapacity { places } } } }`,
      { input: { institutionAgbCode: institution, validFrom: '2017-01-01', places: 64, ...input } },
    )
    return errors?.[0] ?? (data as { setSecureCareCapacity: object }).setSecureCareCapacity
  }
  const occupancy = (on: string) => `secureCareOccupancy(regionId: "noord-kennemerland", from: "${on}", to: "${on}")`

  it('is not known as long as nobody recorded the places', async () => {
    expect(await figures(ofRegion('analyst'), occupancy('2017-06-01'))).toMatchObject([
      { value: null, withheld: { reason: 'NOT_DELIVERED' }, dimensions: [] },
      { value: null, withheld: { reason: 'NOT_DELIVERED' }, dimensions: [{ name: 'INSTITUTION', code: institution }] },
    ])
  })

  it('needs places that the contract manager of the region records, once from a day', async () => {
    const manager = ofRegion('contract-manager')
    const recorded = await setPlaces(manager, {})
    expect(recorded).toEqual({
      __typename: 'SetSecureCareCapacitySuccess',
      secureCareCapacity: { institution: { agbCode: institution }, places: 64, validFrom: '2017-01-01' },
    })
    expect(await setPlaces(manager, {})).toEqual(recorded)
    expect(await setPlaces(manager, { places: 60 })).toMatchObject({
      __typename: 'SecureCareCapacitySetProblem',
      secureCareCapacity: { places: 64 },
    })
    expect(await setPlaces(manager, { places: -1 })).toMatchObject({
      __typename: 'ValidationProblem',
      fields: [{ path: ['places'] }],
    })
    const ofMunicipality = identityOf({ municipality: alkmaar, role: 'contract-manager' })
    expect(await setPlaces(ofMunicipality, {})).toMatchObject({ extensions: { code: 'FORBIDDEN' } })
    expect(await setPlaces(manager, { validFrom: '2017-09-01', places: 80 })).toMatchObject({
      __typename: 'SetSecureCareCapacitySuccess',
    })
    const { data } = await fixture.ask(
      caseworkerOf(alkmaar),
      '{ secureCareCapacities(regionId: "noord-kennemerland", on: "2017-10-01") { places validFrom } }',
    )
    expect(data).toEqual({ secureCareCapacities: [{ places: 80, validFrom: '2017-09-01' }] })
  })

  it('is of 72 on 64 places more than one (T5): made of the 70 that everybody sees', async () => {
    expect(await figures(ofRegion('analyst'), occupancy('2017-06-01'))).toMatchObject([
      {
        value: 70 / 64,
        precision: 'ROUNDED',
        definition: { id: 'MON-06', unit: 'FRACTION', kind: 'RATIO' },
        dimensions: [],
      },
      { value: 70 / 64, dimensions: [{ name: 'INSTITUTION', code: institution }] },
    ])
    expect((await figures(ofRegion('analyst'), occupancy('2017-10-01')))[0]?.value).toBe(70 / 80)
  })
})
