import { randomUUID } from 'node:crypto'
import {
  addsUp,
  audit,
  cellId,
  joinTables,
  observe,
  type Place,
  type ShownValue,
  type Table,
  toTable,
} from '@regiograaf/disclosure'
import { exchangeIdentity } from '@regiograaf/identity'
import { type Jw301, type Jw315, messageEnvelope } from '@regiograaf/ijw'
import { requestedProduct, requestMessage } from '@regiograaf/ijw/testing'
import { interventionLevelOf, interventionLevels, membersOf, successorOf } from '@regiograaf/reference-data'
import { generateDemoRegion } from 'regiograaf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'

const asOf = '2026-07-15'
const months = Array.from({ length: 12 }, (_, index) =>
  new Date(Date.UTC(2025, 6 + index, 1)).toISOString().slice(0, 10),
)
const regionIds = ['noord-kennemerland', 'eemland', 'zuid-holland-zuid']
const referrers = ['01', '02', '03', '04', '05', '06', '08']

interface AllocationFact {
  readonly client: string
  readonly municipality: string
  readonly category: string
  readonly level: string
  readonly referrer: string
  readonly start: string
  readonly end: string
}

/** Somebody who stayed in secure care or waited, from a day to before another. */
interface StayFact {
  readonly municipality: string
  readonly from: string
  readonly until: string
  /** Its member of each dimension. */
  readonly members: Readonly<Record<string, string>>
}

let hub: TestHub
let facts: readonly AllocationFact[]
let placements: readonly StayFact[]
let waits: readonly StayFact[]

beforeAll(async () => {
  hub = await openTestHub()
  const messages = [...generateDemoRegion({ clients: 2000 }).messages].filter((message) => message.type === 'JW301')
  await hub.receive(...messages)
  await project([...messages.map(withReference), ...toRequests(messages)])
  await keepRegisters()
  await hub.hub.publishFigures(asOf)
  const { rows } = await hub.owner.query<AllocationFact & { readonly number: number }>(
    `select client_id as client, municipality_code as municipality, coalesce(category_code, '') as category, number,
       start_date::text as start, coalesce(end_date, '9999-12-31')::text as end
     from clients.allocation
     where coalesce(change_reason_code, '') <> '13' and not (coalesce(change_reason_code, '') = '01' and start_date = end_date)`,
  )
  facts = rows.map(({ number, ...row }) => ({
    ...row,
    municipality: successorOf(row.municipality, asOf),
    level: interventionLevelOf(row.category),
    referrer: referrerOf(number) ?? '01',
  }))
}, 300_000)
afterAll(() => hub?.close())

/** Brings the registers of the demo region in, as its caseworkers do. */
async function keepRegisters(): Promise<void> {
  const { securePlacements, waiting } = generateDemoRegion({ clients: 2000 })
  const clientOf = ({ municipalityCode, clientBsn }: { municipalityCode: string; clientBsn: string }) =>
    hub.hub.pseudonyms.clientId(municipalityCode, clientBsn)
  const change = async (municipality: string, name: string, input: object) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}`
    const { data, text } = await hub.ask({
      token: await hub.tokenOf('caseworker', municipality),
      query: `mutation ($input: ${type}Input!) { changed: ${name}(input: $input) {
        __typename ${name === 'registerWaiting' ? '... on RegisterWaitingSuccess { waitingListEntry { id } }' : ''} } }`,
      variables: { input },
    })
    const changed = data?.changed as { __typename: string; waitingListEntry?: { id: string } } | undefined
    if (!changed?.__typename.endsWith('Success')) throw new Error(text)
    return changed
  }
  for (const { clientBsn, municipalityCode, ...placement } of securePlacements) {
    const clientId = clientOf({ clientBsn, municipalityCode })
    await change(municipalityCode, 'registerSecurePlacement', { ...placement, clientId })
  }
  for (const { clientBsn, municipalityCode, endedOn, outcome, ...entry } of waiting) {
    const clientId = clientOf({ clientBsn, municipalityCode })
    const { waitingListEntry } = await change(municipalityCode, 'registerWaiting', { ...entry, clientId })
    if (endedOn === null) continue
    await change(municipalityCode, 'endWaiting', { waitingListEntryId: waitingListEntry?.id, on: endedOn, outcome })
  }
  for (const code of regionIds.flatMap((regionId) => membersOf(regionId, asOf))) {
    for (const register of ['SECURE_CARE', 'WAITING_LIST']) await change(code, 'confirmRegister', { register })
  }
  placements = securePlacements.map(({ municipalityCode, institutionAgbCode, measureCode, start, end }) => ({
    municipality: municipalityCode,
    from: start,
    until: end === null ? '9999-12-31' : new Date(Date.parse(end) + 86_400_000).toISOString().slice(0, 10),
    members: { guardianship: measureCode === '21' ? '1' : '0', institution: institutionAgbCode },
  }))
  const places = { LOCAL_TEAM: '1', CERTIFIED_INSTITUTION: '2', PROVIDER: '3' }
  waits = waiting.map((entry) => ({
    municipality: entry.municipalityCode,
    from: entry.waitingSince,
    until: entry.endedOn ?? '9999-12-31',
    members: {
      place: places[entry.place],
      organisation: `${places[entry.place]}-${entry.organisationAgbCode ?? ''}`,
      category: entry.productCategoryCode ?? '',
      request: entry.atClientRequest ? '1' : '0',
      outcome: entry.outcome,
    },
  }))
}

/** Who referred an allocation: half of them nobody, many a general practitioner, few somebody else. */
function referrerOf(number: number): string | null {
  return number % 2 === 0 ? null : number % 3 === 0 ? (referrers[(number / 3) % referrers.length] ?? null) : '02'
}

/** The message with the reference of a request at each allocation that somebody referred. */
function withReference(message: Jw301): Jw301 {
  const products = message.Client.ToegewezenProducten.ToegewezenProduct.map((product) => ({
    ...(referrerOf(product.ToewijzingNummer) && { ReferentieAanbieder: `V-${product.ToewijzingNummer}` }),
    ...product,
  }))
  return { ...message, Client: { ...message.Client, ToegewezenProducten: { ToegewezenProduct: products } } }
}

/** The requests of those who referred. */
function toRequests(messages: readonly Jw301[]): readonly Jw315[] {
  const requests = new Map<string, Jw315>()
  for (const { Header, Client } of messages) {
    for (const { ToewijzingNummer: number } of Client.ToegewezenProducten.ToegewezenProduct) {
      const Type = referrerOf(number)
      if (!Type) continue
      const who = {
        municipality: Header.Afzender,
        provider: Header.Ontvanger,
        bsn: Client.Bsn,
        identification: `V${number}`,
      }
      // A number is of one municipality.
      requests.set(
        `${Header.Afzender} ${number}`,
        requestMessage(who, [{ ...requestedProduct, ReferentieAanbieder: `V-${number}`, Verwijzer: { Type } }]),
      )
    }
  }
  return [...requests.values()]
}

/** Hands messages to the projection, past the exchange: what they ask was granted long before. */
async function project(messages: readonly (Jw301 | Jw315)[]): Promise<void> {
  const projection = hub.hub.projections.find(({ subgraph }) => subgraph === 'clients')
  const batches = Map.groupBy(messages, (message) => messageEnvelope(message).municipalityCode)
  for (const [municipality, own] of batches) {
    const batch = own.map((message) => ({
      id: randomUUID(),
      message,
      envelope: messageEnvelope(message),
      receivedOn: '2026-06-30',
      breaches: [],
    }))
    await projection?.database.withIdentity(exchangeIdentity(municipality), (db) => projection.project(db, batch), {
      write: true,
    })
  }
}

const lastDayOf = (month: string) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10)

/** Clients in care counted in the allocations themselves, one by one. */
function countInCare(own: readonly AllocationFact[], { period = '', level, category }: Place): number {
  const active = own.filter(({ start, end }) => start <= lastDayOf(period) && end >= period)
  if (category !== undefined) {
    return new Set(active.filter((fact) => fact.category === category).map(({ client }) => client)).size
  }
  const heaviest = new Map<string, string>()
  for (const fact of active) {
    if (fact.level > (heaviest.get(fact.client) ?? '')) heaviest.set(fact.client, fact.level)
  }
  return [...heaviest.values()].filter((found) => level === undefined || found === level).length
}

/** Allocations that started in a year, counted one by one. */
function countStarted(own: readonly AllocationFact[], { period = '', municipality: _, ...place }: Place): number {
  return own.filter(
    (fact) =>
      fact.start.slice(0, 4) === period.slice(0, 4) &&
      fact.start <= fact.end &&
      Object.entries(place).every(([name, code]) => fact[name as 'level' | 'category' | 'referrer'] === code),
  ).length
}

const isAt = ({ members }: StayFact, { period: _, municipality: __, ...place }: Place) =>
  Object.entries(place).every(([name, code]) => members[name] === code)

/** Stays on a day, counted one by one. */
function countStays(own: readonly StayFact[], place: Place): number {
  const { period = '' } = place
  return own.filter((fact) => fact.from <= period && period < fact.until && isAt(fact, place)).length
}

/** Waits that ended with help in a year, counted one by one. */
function countStartedWaits(own: readonly StayFact[], place: Place): number {
  return own.filter(
    (fact) =>
      fact.until.slice(0, 4) === place.period?.slice(0, 4) && fact.members.outcome === 'STARTED' && isAt(fact, place),
  ).length
}

/** What hangs together of a figure: how its facts count, by municipality. */
function countOf<Fact extends { readonly municipality: string }>(
  facts: () => readonly Fact[],
  count: (own: readonly Fact[], place: Place) => number,
) {
  return (members: readonly string[], place: Place) =>
    count(
      facts().filter(({ municipality }) =>
        place.municipality === undefined ? members.includes(municipality) : municipality === place.municipality,
      ),
      place,
    )
}

interface Published {
  readonly field: string
  /** Its name in the ids of cells. */
  readonly id: string
  readonly periods: readonly string[]
  readonly count: (members: readonly string[], place: Place) => number
  /** The members of a dimension that are found, not listed. */
  readonly found?: () => readonly StayFact[]
  /** Whether its field has no breakdown by municipality. */
  readonly hasNoMunicipality?: true
  /** The unit of the figure, among others that its field answers. */
  readonly unit?: string
  /** The breakdowns that are published, by their name in the graph; of the region only where `region` is set. */
  readonly breakdowns: readonly { readonly by: string; readonly of: readonly string[]; readonly region: boolean }[]
  readonly adds: Readonly<Record<string, 'sum' | 'cover'>>
}

/** Of a stock what came before the last day that is published. */
const isPublished = ({ from }: StayFact) => from <= '2026-07-01'

const waitingBreakdowns: Published['breakdowns'] = ['PLACE', 'ORGANISATION', 'CATEGORY', 'REQUEST'].map((by) => ({
  by,
  of: [by.toLowerCase()],
  region: true,
}))

/** Everything that is published of the demo region. */
const figures: readonly Published[] = [
  {
    field: 'clientsInCare',
    id: 'MON-02',
    periods: months,
    count: countOf(() => facts, countInCare),
    breakdowns: [
      { by: 'LEVEL', of: ['level'], region: false },
      { by: 'CATEGORY', of: ['category'], region: true },
    ],
    adds: { level: 'sum', category: 'cover' },
  },
  {
    field: 'allocationsStarted',
    id: 'MON-15',
    periods: ['2024-01-01', '2025-01-01'],
    count: countOf(() => facts, countStarted),
    breakdowns: [
      { by: 'REFERRER', of: ['referrer'], region: false },
      { by: 'LEVEL', of: ['level'], region: false },
      { by: 'CATEGORY', of: ['category'], region: true },
      { by: 'REFERRER_LEVEL', of: ['referrer', 'level'], region: true },
    ],
    adds: { level: 'sum', category: 'sum', referrer: 'sum' },
  },
  {
    field: 'clientsInSecureCare',
    id: 'MON-06',
    periods: months,
    count: countOf(() => placements, countStays),
    found: () => placements.filter(isPublished),
    breakdowns: [
      { by: 'GUARDIANSHIP', of: ['guardianship'], region: true },
      { by: 'INSTITUTION', of: ['institution'], region: true },
    ],
    adds: {},
  },
  {
    field: 'waitingList',
    id: 'MON-20',
    periods: months,
    count: countOf(() => waits, countStays),
    found: () => waits.filter(isPublished),
    breakdowns: waitingBreakdowns,
    adds: {},
  },
  {
    field: 'waitingTimes',
    id: 'MON-20-WAIT',
    periods: ['2024-01-01', '2025-01-01'],
    count: countOf(() => waits, countStartedWaits),
    found: () => waits.filter(({ until, members }) => until < '2026' && members.outcome === 'STARTED'),
    unit: 'WAITING_LIST_ENTRIES',
    breakdowns: waitingBreakdowns,
    adds: {},
    hasNoMunicipality: true,
  },
]

/** Everything that hangs together in a region, from the allocations themselves. */
function truthOf(regionId: string, { id, periods, count, breakdowns, adds, found = () => [] }: Published): Table {
  const members = membersOf(regionId, asOf)
  const isHere = ({ municipality }: { readonly municipality: string }) => members.includes(municipality)
  const codes: Readonly<Record<string, readonly string[]>> = {
    level: interventionLevels,
    category: [...new Set(facts.filter(isHere).map(({ category }) => category))].sort(),
    referrer: referrers,
    ...Object.fromEntries(
      breakdowns.flatMap(({ of: [name = ''] }) => {
        const present = [
          ...new Set(
            found()
              .filter(isHere)
              .map((fact) => fact.members[name] ?? ''),
          ),
        ].sort()
        return present.length > 0 ? [[name, present]] : []
      }),
    ),
  }
  const at = (place: Place) => ({ kind: 'count', value: count(members, place) }) as const
  // What whoever adds up the organisations of a place knows.
  const places = periods.flatMap((period) => [{ period }, ...members.map((municipality) => ({ period, municipality }))])
  const nested = places.flatMap((place) =>
    [...Map.groupBy(codes.organisation ?? [], (code) => code.slice(0, 1))].map(([whole, parts]) =>
      addsUp(
        cellId(id, { ...place, place: whole }),
        parts.map((organisation) => cellId(id, { ...place, organisation })),
      ),
    ),
  )
  return joinTables([
    { cells: [], relations: nested },
    ...breakdowns.map(({ of, region }) =>
      toTable({
        figure: id,
        dimensions: [
          { name: 'period', members: periods, adds: 'none' },
          { name: 'municipality', members, adds: 'sum' },
          ...of.map((name) => ({ name, members: codes[name] ?? [], adds: adds[name] ?? ('sum' as const) })),
        ],
        at,
        publishes: (place) => !(region && place.municipality && of.some((name) => name in place)),
      }),
    ),
  ])
}

interface Answered {
  readonly from: string
  readonly municipalityCode: string | null
  readonly value: number | null
  readonly precision: 'EXACT' | 'ROUNDED' | null
  readonly withheld: { readonly reason: string } | null
  readonly share: { readonly value: number | null; readonly base: number | null } | null
  readonly definition: { readonly unit: string }
  readonly dimensions: readonly { readonly name: string; readonly code: string }[]
}

/** Everything that somebody can obtain of a region, by the id of its cell. */
async function obtain(
  { field, id: figureId, periods, breakdowns, unit, hasNoMunicipality }: Published,
  token: string,
  regionId: string,
  own: string | null,
): Promise<ReadonlyMap<string, Answered>> {
  const [first, last] = [periods[0], periods.at(-1)]
  const questions = [
    ...['', ...(hasNoMunicipality ? [] : [', by: MUNICIPALITY']), ...breakdowns.map(({ by }) => `, by: ${by}`)].map(
      (by) => `scope: { region: "${regionId}" }${by}`,
    ),
    ...membersOf(regionId, asOf).flatMap((code) =>
      ['', ...breakdowns.filter(({ region }) => !region || code === own).map(({ by }) => `, by: ${by}`)].map(
        (by) => `scope: { municipality: "${code}" }${by}`,
      ),
    ),
  ]
  const found = new Map<string, Answered>()
  for (const question of questions) {
    const { data, text } = await hub.ask({
      token,
      query: `{ ${field}(${question}, from: "${first}", to: "${last}") {
        from municipalityCode value precision withheld { reason } share { value base } dimensions { name code }
        definition { unit } } }`,
    })
    const answered = data?.[field] as readonly Answered[] | undefined
    if (!answered) throw new Error(text)
    for (const figure of answered.filter(({ definition }) => unit === undefined || definition.unit === unit)) {
      // A share tells nothing that the two numbers do not.
      const { value, share } = figure
      if (share?.value != null) expect(share.value).toBe((value ?? Number.NaN) / (share.base ?? Number.NaN))
      const cell = cellId(figureId, {
        period: figure.from,
        ...(figure.municipalityCode && { municipality: figure.municipalityCode }),
        ...Object.fromEntries(
          toMembers(figure.dimensions)
            .filter(({ name }) => name !== 'MUNICIPALITY' && name !== 'STATISTIC')
            .map(({ name, code }) => [name.toLowerCase(), code]),
        ),
      })
      const known = found.get(cell)
      if (known && (known.value !== figure.value || known.precision !== figure.precision)) {
        throw new Error(`${cell} has two answers.`)
      }
      // The same figure may come as a part in one answer and as a whole in another.
      found.set(cell, { ...figure, share: known?.share ?? figure.share, dimensions: [] })
    }
  }
  return found
}

/** An organisation is told with its place, and is one member with it. */
function toMembers(dimensions: Answered['dimensions']): Answered['dimensions'] {
  const [place, organisation] = dimensions
  if (place === undefined || organisation?.name !== 'ORGANISATION') return dimensions
  return [{ name: organisation.name, code: `${place.code}-${organisation.code}` }]
}

function toShown(figure: Answered | undefined): ShownValue {
  if (figure?.value != null) return { kind: figure.precision === 'EXACT' ? 'exact' : 'rounded', value: figure.value }
  const reason = figure?.withheld?.reason
  if (reason !== 'SMALL_COUNT' && reason !== 'COMPLEMENTARY') throw new Error(`A figure is missing: ${reason}.`)
  return { kind: 'withheld', reason }
}

const published = regionIds.flatMap((regionId) => figures.map((figure) => [figure.field, regionId, figure] as const))

describe.each(published)('%s of the demo region, %s,', (_field, regionId, figure) => {
  it('give no protected figure away to anybody, are exact to the municipality itself and the same to all others', {
    timeout: 300_000,
  }, async () => {
    const truth = truthOf(regionId, figure)
    const values = new Map(truth.cells.map(({ id, value }) => [id, value]))
    const analyst = await obtain(figure, await hub.tokenOf('analyst', regionId), regionId, null)
    for (const viewer of [null, ...membersOf(regionId, asOf)]) {
      const seen = viewer ? await obtain(figure, await hub.tokenOf('policy', viewer), regionId, viewer) : analyst
      for (const [id, answered] of seen) {
        const isOwn = answered.municipalityCode === viewer && viewer !== null
        if (isOwn) expect([id, answered.value, answered.precision]).toEqual([id, values.get(id) ?? 0, 'EXACT'])
        else expect([id, answered]).toEqual([id, analyst.get(id)])
      }
      const { leaks, shown, published } = audit(observe(truth, viewer, ({ id }) => toShown(seen.get(id))))
      expect([viewer, leaks]).toEqual([viewer, []])
      if (viewer === null)
        process.stdout.write(`${figure.id}, ${regionId}: ${shown} of ${published} figures are shown.\n`)
    }
  })

  it('are rounded from their own true value', async () => {
    const truth = truthOf(regionId, figure)
    const analyst = await obtain(figure, await hub.tokenOf('analyst', regionId), regionId, null)
    for (const { id, value } of truth.cells) {
      const shown = analyst.get(id)?.value
      if (shown != null) expect(Math.abs(shown - value)).toBeLessThanOrEqual(2)
    }
  })
})

it('figures are refused to whoever has no business with them', async () => {
  const query = '{ clientsInCare(scope: { region: "eemland" }, from: "2026-01-01", to: "2026-01-31") { value } }'
  expect((await hub.ask({ query, token: await hub.tokenOf('caseworker', 'GM0361') })).status).toBe(403)
  expect((await hub.ask({ query, token: await hub.tokenOf('provider', '98000101') })).status).toBe(403)
  expect((await hub.ask({ query, token: await hub.tokenOf('public', 'public') })).status).toBe(200)
})
