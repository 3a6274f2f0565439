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
import type { Jw301, Jw315 } from '@regiograaf/ijw'
import { requestedProduct, requestMessage } from '@regiograaf/ijw/testing'
import {
  interventionLevelOf,
  interventionLevels,
  membersOf,
  normsOfMunicipality,
  successorOf,
} from '@regiograaf/reference-data'
import { generateDemoRegion } from 'regiograaf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changesOf } from '../testing/changes.ts'
import { projectMessages } from '../testing/project-messages.ts'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'

const asOf = '2026-07-15'
const months = Array.from({ length: 12 }, (_, index) =>
  new Date(Date.UTC(2025, 6 + index, 1)).toISOString().slice(0, 10),
)
const regionIds = ['noord-kennemerland', 'eemland', 'zuid-holland-zuid']
const referrers = ['01', '02', '03', '04', '05', '06', '08']

interface AllocationFact {
  readonly id: string
  readonly client: string
  readonly municipality: string
  readonly category: string
  readonly level: string
  readonly referrer: string
  readonly start: string
  readonly end: string
  /** When a perspective plan is due. */
  readonly due: string
  /** The day of the first perspective plan. */
  readonly plannedOn: string
  readonly deviates: boolean
}

interface AbsenceFact {
  readonly client: string
  readonly municipality: string
  readonly start: string
  readonly end: string
  readonly reason: string
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
let allocationsOf: ReadonlyMap<string, readonly AllocationFact[]>
let absencesOf: ReadonlyMap<string, readonly AbsenceFact[]>
let placementsOf: ReadonlyMap<string, readonly StayFact[]>
let waitsOf: ReadonlyMap<string, readonly StayFact[]>

beforeAll(async () => {
  hub = await openTestHub()
  const region = generateDemoRegion({ clients: 2000 })
  const messages = [...region.messages].filter((message) => message.type === 'JW301')
  await hub.receive(...messages)
  await projectMessages(hub, 'clients', [...messages.map(withReference), ...toRequests(messages)])
  await keepRegisters()
  absencesOf = Map.groupBy(toAbsences(messages), ({ municipality }) => municipality)
  await inLanes([...absencesOf.values()], register)
  const plans = await recordPlans(region.perspectivePlans)
  const { rows } = await hub.owner.query<
    AllocationFact & { readonly number: number; readonly birthDate: string | null }
  >(
    `select allocation.id, client_id as client, allocation.municipality_code as municipality,
       coalesce(category_code, '') as category, number, nullif(birth_date, '1900-01-01')::text as "birthDate",
       start_date::text as start, coalesce(end_date, '9999-12-31')::text as end
     from clients.allocation join clients.client
       on client.municipality_code = allocation.municipality_code and client.id = client_id
     where coalesce(change_reason_code, '') <> '13' and not (coalesce(change_reason_code, '') = '01' and start_date = end_date)`,
  )
  const deviating = await agreeDeviations(rows)
  await hub.hub.publishFigures(asOf)
  const allocations = rows.map(({ number, birthDate, ...row }) => ({
    ...row,
    municipality: successorOf(row.municipality, asOf),
    // Of whom nothing is known of the birth date no plan is due.
    due: birthDate === null ? '9999-12-31' : seventeenAndAHalfAfter(birthDate),
    plannedOn: plans.get(row.client) ?? '9999-12-31',
    deviates: deviating.has(row.id),
    level: interventionLevelOf(row.category),
    referrer: referrerOf(number) ?? '01',
  }))
  allocationsOf = Map.groupBy(allocations, ({ municipality }) => municipality)
}, 600_000)
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
  const placements = securePlacements.map(({ municipalityCode, institutionAgbCode, measureCode, start, end }) => ({
    municipality: municipalityCode,
    from: start,
    until: end === null ? '9999-12-31' : new Date(Date.parse(end) + 86_400_000).toISOString().slice(0, 10),
    members: { guardianship: measureCode === '21' ? '1' : '0', institution: institutionAgbCode },
  }))
  const places = { LOCAL_TEAM: '1', CERTIFIED_INSTITUTION: '2', PROVIDER: '3' }
  const waits = waiting.map((entry) => ({
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
  placementsOf = Map.groupBy(placements, ({ municipality }) => municipality)
  waitsOf = Map.groupBy(waits, ({ municipality }) => municipality)
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

/** Does work for each of some items, four at a time. */
async function inLanes<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const rest = items.values()
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (const item of rest) await work(item)
    }),
  )
}

/** Absences of every third young person, in all months, so that there is something to show. */
function toAbsences(messages: readonly Jw301[]): readonly AbsenceFact[] {
  const clients = new Map(messages.map(({ Header, Client }) => [`GM${Header.Afzender} ${Client.Bsn}`, Client.Bsn]))
  return [...clients].flatMap(([key, bsn], index) => {
    const municipality = key.slice(0, 6)
    const day = (shift: number) => new Date(Date.UTC(2025, 0, 1 + shift)).toISOString().slice(0, 10)
    const reason = index % 5 === 0 ? 'AWAITING_CARE' : index % 7 === 0 ? 'REFUSAL' : 'NO_SUITABLE_PLACE'
    const start = (index * 7) % 400
    const absence = { client: bsn, municipality, start: day(start), reason }
    return index % 3 === 0 ? [{ ...absence, end: index % 2 === 0 ? '9999-12-31' : day(start + 100) }] : []
  })
}

/** Registers absences as the caseworkers of their municipality. */
async function register(absences: readonly AbsenceFact[]): Promise<void> {
  for (const { client, municipality, start, end, reason } of absences) {
    const clientId = hub.hub.pseudonyms.clientId(municipality, client)
    await changesOf(hub).registerLongTermAbsence(municipality, clientId, {
      start,
      reason,
      ...(end < '9999' && { end }),
    })
  }
}

/** Records plans as the caseworkers of their municipality; resolves to the day of the first plan of each young person. */
async function recordPlans(
  plans: readonly { readonly clientBsn: string; readonly municipalityCode: string; readonly datedOn: string }[],
): Promise<ReadonlyMap<string, string>> {
  const first = new Map<string, string>()
  await inLanes(plans, async ({ municipalityCode, clientBsn, datedOn }) => {
    const clientId = hub.hub.pseudonyms.clientId(municipalityCode, clientBsn)
    await changesOf(hub).recordPerspectivePlan(municipalityCode, clientId, datedOn)
    if (datedOn < (first.get(clientId) ?? '9999')) first.set(clientId, datedOn)
  })
  return first
}

/** Lets every fourth allocation of each municipality that has norms deviate from one; resolves to their ids. */
async function agreeDeviations(
  rows: readonly Pick<AllocationFact, 'id' | 'municipality' | 'start'>[],
): Promise<ReadonlySet<string>> {
  const normed = rows.filter(
    ({ municipality, start }) => normsOfMunicipality(municipality, asOf).length > 0 && start <= '2025-12-31',
  )
  const deviating = [...Map.groupBy(normed, ({ municipality }) => municipality).values()].flatMap((own) =>
    own.filter((_row, index) => index % 4 === 0),
  )
  await inLanes(deviating, ({ municipality, id }) => changesOf(hub).agreeNormDeviation(municipality, id))
  return new Set(deviating.map(({ id }) => id))
}

function seventeenAndAHalfAfter(birthDate: string): string {
  const [year = 0, month = 0, day = 0] = birthDate.split('-').map(Number)
  const last = new Date(Date.UTC(year + 17, month + 6, 0)).getUTCDate()
  return new Date(Date.UTC(year + 17, month + 5, Math.min(day, last))).toISOString().slice(0, 10)
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

/** Who is away on a day and has been for four weeks, counted one by one. */
function countAbsentees(own: readonly AbsenceFact[], { period = '', reason }: Place): number {
  const fourWeeks = new Date(Date.parse(period) - 27 * 86_400_000).toISOString().slice(0, 10)
  const away = own.filter(({ start, end }) => start <= fourWeeks && end >= period)
  return new Set(away.filter((fact) => (reason ?? fact.reason) === fact.reason).map(({ client }) => client)).size
}

/** Who is in care at 17.5 or older on any day of a month, and has a plan by its end, counted one by one. */
function countPlans(own: readonly AllocationFact[], { period = '', plan }: Place): number {
  const last = lastDayOf(period)
  const old = own.filter(
    ({ start, end, due }) => start <= last && due <= last && end >= period && end >= due && start <= end,
  )
  const counted = old.filter(({ plannedOn }) => plan === undefined || (plan === '1') === plannedOn <= last)
  return new Set(counted.map(({ client }) => client)).size
}

/** The clients of a year, and who of them has an allocation in it that deviates, counted one by one. */
function countNorms(own: readonly AllocationFact[], { period = '', framework }: Place): number {
  const year = period.slice(0, 4)
  const active = own.filter(({ start, end }) => start <= `${year}-12-31` && end >= `${year}-01-01` && start <= end)
  const deviating = new Set(active.filter(({ deviates }) => deviates).map(({ client }) => client))
  const clients = [...new Set(active.map(({ client }) => client))]
  return clients.filter((client) => framework === undefined || (framework === '0') === deviating.has(client)).length
}

/** Counts facts of some municipalities. */
const countOf =
  <Fact>(facts: () => ReadonlyMap<string, readonly Fact[]>, count: (own: readonly Fact[], place: Place) => number) =>
  (municipalities: readonly string[], place: Place) =>
    count(
      municipalities.flatMap((code) => facts().get(code) ?? []),
      place,
    )

interface Published {
  readonly field: string
  /** Its name in the ids of cells. */
  readonly id: string
  readonly periods: readonly string[]
  /** The members of a dimension that are found, not listed. */
  readonly found?: () => readonly StayFact[]
  /** Whether its field has no breakdown by municipality. */
  readonly hasNoMunicipality?: true
  /** Whether its total is published of the region alone as well. */
  readonly isOfRegion?: true
  /** The unit of the figure, among others that its field answers. */
  readonly unit?: string
  /** Where anything is delivered; absent for everywhere. */
  readonly regions?: readonly string[]
  readonly count: (municipalities: readonly string[], place: Place) => number
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
    count: countOf(() => allocationsOf, countInCare),
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
    count: countOf(() => allocationsOf, countStarted),
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
    isOfRegion: true,
    periods: months,
    count: countOf(() => placementsOf, countStays),
    found: () => [...placementsOf.values()].flat().filter(isPublished),
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
    count: countOf(() => waitsOf, countStays),
    found: () => [...waitsOf.values()].flat().filter(isPublished),
    breakdowns: waitingBreakdowns,
    adds: {},
  },
  {
    field: 'waitingTimes',
    id: 'MON-20-WAIT',
    periods: ['2024-01-01', '2025-01-01'],
    count: countOf(() => waitsOf, countStartedWaits),
    found: () =>
      [...waitsOf.values()].flat().filter(({ until, members }) => until < '2026' && members.outcome === 'STARTED'),
    unit: 'WAITING_LIST_ENTRIES',
    breakdowns: waitingBreakdowns,
    adds: {},
    hasNoMunicipality: true,
  },
  {
    field: 'perspectivePlans',
    id: 'MON-30',
    periods: months,
    count: countOf(() => allocationsOf, countPlans),
    breakdowns: [{ by: 'PLAN', of: ['plan'], region: true }],
    adds: { plan: 'sum' },
  },
  {
    field: 'normFramework',
    id: 'KPI-28',
    periods: ['2024-01-01', '2025-01-01'],
    regions: ['zuid-holland-zuid'],
    count: countOf(() => allocationsOf, countNorms),
    breakdowns: [{ by: 'FRAMEWORK', of: ['framework'], region: false }],
    adds: { framework: 'sum' },
  },
  {
    field: 'longTermAbsentees',
    id: 'KPI-23',
    hasNoMunicipality: true,
    isOfRegion: true,
    periods: months,
    count: countOf(() => absencesOf, countAbsentees),
    breakdowns: [{ by: 'REASON', of: ['reason'], region: true }],
    adds: { reason: 'sum' },
  },
]

/** Everything that hangs together in a region, from the allocations themselves. */
function truthOf(
  regionId: string,
  { id, periods, count, breakdowns, adds, isOfRegion, found = () => [] }: Published,
): Table {
  const members = membersOf(regionId, asOf)
  const categories = [
    ...new Set(members.flatMap((code) => allocationsOf.get(code) ?? []).map(({ category }) => category)),
  ].sort()
  const codes: Readonly<Record<string, readonly string[]>> = {
    // A level of which there is no category is not published.
    level: interventionLevels.filter((level) =>
      categories.some((category) => interventionLevelOf(category || null) === level),
    ),
    category: categories,
    referrer: referrers,
    ...Object.fromEntries(
      breakdowns.flatMap(({ of: [name = ''] }) => {
        const present = [
          ...new Set(
            found()
              .filter(({ municipality }) => members.includes(municipality))
              .map((fact) => fact.members[name] ?? ''),
          ),
        ].sort()
        return present.length > 0 ? [[name, present]] : []
      }),
    ),
    plan: ['1', '0'],
    framework: ['1', '0'],
    reason: ['NO_SUITABLE_PLACE', 'AWAITING_CARE', 'DISAGREEMENT', 'REFUSAL', 'OTHER'],
  }
  const at = (place: Place) =>
    ({ kind: 'count', value: count(place.municipality ? [place.municipality] : members, place) }) as const
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
        publishes: (place) => !(place.municipality && (isOfRegion || (region && of.some((name) => name in place)))),
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

const published = regionIds.flatMap((regionId) =>
  figures
    .filter(({ regions = regionIds }) => regions.includes(regionId))
    .map((figure) => [figure.field, regionId, figure] as const),
)

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
