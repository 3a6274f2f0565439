import type { Identity } from '@regiograaf/identity'
import { allocatedProduct, allocationMessage } from '@regiograaf/ijw/testing'
import { identityOf } from '@regiograaf/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishFigures } from './figures/publish-figures.ts'
import { recountFigures } from './projections/cube.ts'
import { type ClientsFixture, openClientsFixture } from './testing/clients-fixture.ts'

const [alkmaar, heiloo, bergen] = ['GM0361', 'GM0399', 'GM0373']
const caseworkerOf = (municipality: string) => identityOf({ municipality })
const policyOf = (municipality: string) => identityOf({ municipality, role: 'policy' })
const analyst: Identity = {
  ...policyOf(alkmaar),
  role: 'analyst',
  organisation: { kind: 'region', code: 'noord-kennemerland' },
  municipalities: [],
}
const [provider, other, institution] = ['98000101', '98000202', '98004747']

let fixture: ClientsFixture
const people: Record<string, string[]> = {}
beforeAll(async () => {
  fixture = await openClientsFixture()
  for (const municipality of [alkmaar, heiloo, bergen]) {
    for (let index = 0; index < 15; index++) {
      const bsn = String(999_900_006 + index)
      const facts = { municipality: municipality.slice(2), bsn, identification: `M${index}` }
      await fixture.project(allocationMessage(facts, [{ ...allocatedProduct, ToewijzingNummer: 1000 + index }]))
    }
    const { rows } = await fixture.owner.query<{ id: string }>(
      'select id from clients.client where municipality_code = $1 order by id',
      [municipality],
    )
    people[municipality] = rows.map(({ id }) => id)
  }
})
afterAll(() => fixture?.close())

const personOf = (municipality: string, index: number) => people[municipality]?.[index] ?? ''

interface Answered {
  readonly __typename: string
  readonly waitingListEntry?: { readonly id: string }
}

const entry = `waitingListEntry { id place organisation { agbCode } productCategory { code } atClientRequest waitingSince
  endedOn outcome client { id } }`

async function change(identity: Identity, mutation: string, input: Record<string, unknown>): Promise<Answered> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`
  const success = `... on ${type}Success { ${entry} }`
  const problem = `... on ${mutation === 'endWaiting' ? 'WaitingEndedProblem' : 'AlreadyWaitingProblem'} { ${entry} }`
  const { data, errors } = await fixture.ask(
    identity,
    `mutation ($input: ${type}Input!) { changed: ${mutation}(input: $input) {
      __typename ... on ValidationProblem { fields { path } } ${success} ${problem} } }`,
    { input },
  )
  expect(errors).toBeUndefined()
  return (data as { changed: Answered }).changed
}

const register = (municipality: string, input: Record<string, unknown>) =>
  change(caseworkerOf(municipality), 'registerWaiting', {
    place: 'PROVIDER',
    organisationAgbCode: provider,
    productCategoryCode: '45',
    waitingSince: '2026-03-02',
    ...input,
  })
const end = (municipality: string, waitingListEntryId: string | undefined, input: Record<string, unknown> = {}) =>
  change(caseworkerOf(municipality), 'endWaiting', {
    waitingListEntryId,
    on: '2026-03-30',
    outcome: 'STARTED',
    ...input,
  })

interface FigureOf {
  readonly value: number | null
  readonly precision: 'EXACT' | 'ROUNDED' | null
  readonly withheld: { readonly reason: string } | null
  readonly share: { readonly value: number | null } | null
  readonly dimensions: readonly { readonly name: string; readonly code: string; readonly label: string | null }[]
  readonly definition: { readonly id: string; readonly name: string; readonly unit: string }
}

async function figures(identity: Identity, field: string): Promise<readonly FigureOf[]> {
  const { data, errors } = await fixture.ask(
    identity,
    `{ figures: ${field} { from value precision withheld { reason } share { value } dimensions { name code label }
      definition { id name unit kind } completeness { isComplete } } }`,
  )
  expect(errors).toBeUndefined()
  return (data as { figures: FigureOf[] }).figures
}

const at = (scope: string, on: string, by?: string) =>
  `(scope: { ${scope} }, from: "${on}", to: "${on}"${by ? `, by: ${by}` : ''})`
const own = (municipality: string) => `municipality: "${municipality}"`
const region = 'region: "noord-kennemerland"'
const valuesOf = (list: readonly FigureOf[]) => list.map(({ value, withheld }) => value ?? withheld?.reason)

describe('an entry of the waiting list', () => {
  it('is registered once, and ends once: the same again changes nothing, other facts are a problem', async () => {
    const clientId = personOf(alkmaar, 0)
    const first = await register(alkmaar, { clientId })
    expect(first).toMatchObject({
      __typename: 'RegisterWaitingSuccess',
      waitingListEntry: {
        place: 'PROVIDER',
        organisation: { agbCode: provider },
        productCategory: { code: '45' },
        atClientRequest: false,
        endedOn: null,
        outcome: null,
        client: { id: clientId },
      },
    })
    expect(await register(alkmaar, { clientId })).toEqual(first)
    for (const facts of [{ atClientRequest: true }, { waitingSince: '2026-03-09' }, { waitingSince: '2026-02-02' }]) {
      expect(await register(alkmaar, { clientId, ...facts })).toMatchObject({
        __typename: 'AlreadyWaitingProblem',
        waitingListEntry: first.waitingListEntry,
      })
    }
    const ended = await end(alkmaar, first.waitingListEntry?.id)
    expect(ended).toMatchObject({
      __typename: 'EndWaitingSuccess',
      waitingListEntry: { endedOn: '2026-03-30', outcome: 'STARTED' },
    })
    expect(await end(alkmaar, first.waitingListEntry?.id)).toEqual(ended)
    expect(await end(alkmaar, first.waitingListEntry?.id, { outcome: 'WITHDRAWN' })).toMatchObject({
      __typename: 'WaitingEndedProblem',
    })
  })

  it.each([
    [{ place: 'LOCAL_TEAM' }, 'organisationAgbCode'],
    [{ organisationAgbCode: null }, 'organisationAgbCode'],
    [{ productCategoryCode: '99' }, 'productCategoryCode'],
    [{ waitingSince: '2999-01-01' }, 'waitingSince'],
  ])('is refused with %j', async (input, path) => {
    expect(await register(alkmaar, { clientId: personOf(alkmaar, 1), ...input })).toMatchObject({
      __typename: 'ValidationProblem',
      fields: [{ path: [path] }],
    })
  })

  it('does not end before it began', async () => {
    const { waitingListEntry } = await register(alkmaar, { clientId: personOf(alkmaar, 1) })
    expect(await end(alkmaar, waitingListEntry?.id, { on: '2026-03-01' })).toMatchObject({
      __typename: 'ValidationProblem',
      fields: [{ path: ['on'] }],
    })
  })

  it('is of the own municipality: nobody registers, ends or lists one of another', async () => {
    const clientId = personOf(alkmaar, 0)
    expect(await register(heiloo, { clientId })).toMatchObject({ __typename: 'ClientNotFoundProblem' })
    const { rows } = await fixture.owner.query<{ id: string }>('select id from clients.waiting_list_entry limit 1')
    expect(await end(heiloo, rows[0]?.id)).toMatchObject({ __typename: 'WaitingListEntryNotFoundProblem' })
    const list = async (municipality: string, filter = '') =>
      (
        await fixture.ask(
          caseworkerOf(municipality),
          `{ waitingListEntries${filter} { totalCount nodes { waitingSince client { waitingListEntries { outcome } } } } }`,
        )
      ).data?.waitingListEntries
    expect(await list(heiloo)).toEqual({ totalCount: 0, nodes: [] })
    expect(await list(alkmaar)).toMatchObject({ totalCount: 2 })
    expect(await list(alkmaar, '(filter: { on: "2026-03-30" })')).toMatchObject({ totalCount: 1 })
    expect(await list(alkmaar, '(filter: { place: LOCAL_TEAM })')).toMatchObject({ totalCount: 0 })
  })

  it('is written by caseworkers in their own slice, and would be by anybody without the policy', async () => {
    const attempt = () =>
      fixture.database.withIdentity(
        caseworkerOf(heiloo),
        (db) =>
          db.execute(`insert into clients.waiting_list_entry (municipality_code, client_id, place, at_client_request, waiting_since, registered_on)
            values ('${alkmaar}', '${personOf(alkmaar, 2)}', 'LOCAL_TEAM', false, '2016-01-04', '2026-01-05')`),
        { write: true },
      )
    await expect(attempt()).rejects.toThrow()
    await fixture.owner.query('alter table clients.waiting_list_entry disable row level security')
    try {
      await attempt()
    } finally {
      await fixture.owner.query('alter table clients.waiting_list_entry enable row level security')
      await fixture.owner.query(`delete from clients.waiting_list_entry where waiting_since = '2016-01-04'`)
    }
  })
})

describe('figures of waiting', () => {
  /** Registers that somebody waited so many days since 3 March 2025. */
  async function waited(municipality: string, index: number, days: number, input: Record<string, unknown> = {}) {
    const waitingSince = '2025-03-03'
    const on = new Date(Date.parse(waitingSince) + days * 86_400_000).toISOString().slice(0, 10)
    const { waitingListEntry } = await register(municipality, {
      clientId: personOf(municipality, index),
      waitingSince,
      ...input,
    })
    await end(municipality, waitingListEntry?.id, { on })
  }

  beforeAll(async () => {
    await fixture.owner.query('truncate clients.waiting_list_entry')
    await recountFigures(fixture.database, alkmaar)
    // Alkmaar: 14 of a provider waited 7, 14, ... 98 days; one of them at the own request.
    for (let index = 0; index < 14; index++) {
      await waited(alkmaar, index, 7 * (index + 1), { atClientRequest: index === 13 })
    }
    for (let index = 0; index < 12; index++) {
      await waited(heiloo, index, 10 * index, { organisationAgbCode: other })
      await waited(bergen, index, 30, { place: 'LOCAL_TEAM', organisationAgbCode: null })
    }
    await waited(alkmaar, 14, 280, { place: 'CERTIFIED_INSTITUTION', organisationAgbCode: institution })
    const withdrawn = await register(alkmaar, { clientId: personOf(alkmaar, 0), waitingSince: '2025-10-06' })
    await end(alkmaar, withdrawn.waitingListEntry?.id, { on: '2025-11-03', outcome: 'WITHDRAWN' })
    await publishFigures(fixture.database, 'noord-kennemerland', '2026-07-10')
  }, 120_000)

  const times = (scope: string, by?: string) =>
    `waitingTimes(scope: { ${scope} }, from: "2025-01-01", to: "2025-12-31"${by ? `, by: ${by}` : ''})`

  it('say number, mean and median together, exact to the own municipality', async () => {
    const waits = Array.from({ length: 14 }, (_, index) => 7 * (index + 1))
    expect(await figures(policyOf(alkmaar), times(own(alkmaar), 'ORGANISATION'))).toMatchObject([
      {
        value: 1,
        precision: 'EXACT',
        dimensions: [
          { name: 'PLACE', code: '2' },
          { name: 'ORGANISATION', code: institution },
          { name: 'STATISTIC', code: 'COUNT', label: 'Aantal' },
        ],
      },
      { value: 280, precision: 'EXACT', definition: { name: 'Gemiddelde wachttijd', unit: 'DAYS' } },
      { value: 280, precision: 'EXACT', definition: { name: 'Mediane wachttijd', unit: 'DAYS' } },
      {
        value: 14,
        share: { value: 14 / 15 },
        dimensions: [{ label: 'Aanbieder' }, { code: provider, label: null }, {}],
      },
      { value: waits.reduce((sum, days) => sum + days, 0) / 14 },
      { value: 52.5 },
    ])
    const [count, , median] = await figures(policyOf(alkmaar), times(own(alkmaar)))
    // With the one of the institution there are fifteen, and the eighth of them waited 56 days.
    expect([count?.value, median?.value]).toEqual([15, 56])
  })

  it('count neither who withdrew nor, of those who started, anybody twice', async () => {
    expect(valuesOf(await figures(policyOf(heiloo), times(own(heiloo))))).toEqual([12, 55, 55])
  })

  it('of a region have a mean of what is published and a rounded median, and none where few waited', async () => {
    const [count, mean, median] = await figures(analyst, times(region))
    const sum = 7 * 105 + 10 * 66 + 12 * 30 + 280
    expect(count).toMatchObject({ value: 40, precision: 'ROUNDED' })
    expect(mean?.value).toBe(sum / 40)
    // The one in the middle of all 39 waited 30 days, as all of Bergen did.
    expect(median).toMatchObject({ value: 30, precision: 'ROUNDED', definition: { unit: 'DAYS' } })
    const byPlace = await figures(analyst, times(region, 'PLACE'))
    const few = byPlace.filter(({ dimensions: [place] }) => place?.code === '2')
    expect(few.map(({ value }) => value)).toEqual([null, null, null])
  })

  it('of another municipality have no mean and no median', async () => {
    const [, mean, median] = await figures(policyOf(heiloo), times(own(alkmaar)))
    expect([mean?.value, median?.value]).toEqual([null, null])
  })

  it('count who is on the list from the day of registration to the day before it ended', async () => {
    const list = (on: string, by?: string) => figures(policyOf(alkmaar), `waitingList${at(own(alkmaar), on, by)}`)
    expect(valuesOf(await list('2025-03-02'))).toEqual([0])
    expect(valuesOf(await list('2025-03-03'))).toEqual([15])
    expect(valuesOf(await list('2025-03-09'))).toEqual([15])
    expect(valuesOf(await list('2025-03-10'))).toEqual([14])
    expect(valuesOf(await list('2025-11-02'))).toEqual([2])
    expect(valuesOf(await list('2025-11-03'))).toEqual([1])
    expect(await list('2025-03-03', 'REQUEST')).toMatchObject([
      { value: 14, dimensions: [{ name: 'REQUEST', label: 'Niet op eigen verzoek' }] },
      { value: 1, dimensions: [{ label: 'Op eigen verzoek' }] },
    ])
  })

  it('leave who wants to wait out of KPI-19', async () => {
    expect(await figures(policyOf(alkmaar), `involuntaryWaitingList${at(own(alkmaar), '2025-03-03')}`)).toMatchObject([
      { value: 14, definition: { id: 'KPI-19', unit: 'WAITING_LIST_ENTRIES' }, dimensions: [] },
    ])
  })

  it('are no zero of a municipality that has not said that nobody waits', async () => {
    const ask = () => figures(policyOf('GM0450'), `waitingList${at(own('GM0450'), '2025-03-03')}`)
    expect(valuesOf(await ask())).toEqual(['NOT_DELIVERED'])
    const { data } = await fixture.ask(
      caseworkerOf('GM0450'),
      'mutation { confirmRegister(input: { register: WAITING_LIST }) { ... on ConfirmRegisterSuccess { register completeUntil } } }',
    )
    expect(data).toEqual({
      confirmRegister: { register: 'WAITING_LIST', completeUntil: new Date().toISOString().slice(0, 10) },
    })
    expect(valuesOf(await ask())).toEqual([0])
  })

  it('hold no person, and are the same when they are counted again', async () => {
    expect(await recountFigures(fixture.database, alkmaar)).toBe(0)
    const { rows } = await fixture.owner.query<{ member: string; count: string }>(
      `select member, count from clients.cube where municipality_code = '${heiloo}' and breakdown = 'organisation/days' order by member`,
    )
    expect(rows).toHaveLength(12)
    expect(rows[0]).toEqual({ member: `3-${other}/0`, count: '1' })
  })
})
