import {
  audit,
  cellId,
  joinTables,
  observe,
  type Place,
  type ShownValue,
  type Table,
  toTable,
} from '@regiograaf/disclosure'
import { interventionLevelOf, interventionLevels, membersOf, successorOf } from '@regiograaf/reference-data'
import { generateDemoRegion } from 'regiograaf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'

const asOf = '2026-07-15'
const [first, last] = ['2025-07-01', '2026-06-30']
const months = Array.from({ length: 12 }, (_, index) =>
  new Date(Date.UTC(2025, 6 + index, 1)).toISOString().slice(0, 10),
)
const regionIds = ['noord-kennemerland', 'eemland', 'zuid-holland-zuid']

interface AllocationFact {
  readonly client: string
  readonly municipality: string
  readonly category: string | null
  readonly start: string
  readonly end: string
}

let hub: TestHub
let facts: readonly AllocationFact[]

beforeAll(async () => {
  hub = await openTestHub()
  await hub.receive(...[...generateDemoRegion({ clients: 2000 }).messages].filter(({ type }) => type === 'JW301'))
  await hub.hub.publishFigures(asOf)
  const { rows } = await hub.owner.query<AllocationFact>(
    `select client_id as client, municipality_code as municipality, category_code as category, start_date::text as start,
       coalesce(end_date, '9999-12-31')::text as end
     from clients.allocation
     where coalesce(change_reason_code, '') <> '13' and not (coalesce(change_reason_code, '') = '01' and start_date = end_date)`,
  )
  facts = rows.map((row) => ({ ...row, municipality: successorOf(row.municipality, asOf) }))
}, 300_000)
afterAll(() => hub?.close())

const lastDayOf = (month: string) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10)

/** Clients in care counted in the allocations themselves, one by one. */
function countOf(own: readonly AllocationFact[], { period = '', level, category }: Place): number {
  const active = own.filter(({ start, end }) => start <= lastDayOf(period) && end >= period)
  if (category !== undefined) {
    return new Set(active.filter((fact) => (fact.category ?? '') === category).map(({ client }) => client)).size
  }
  const heaviest = new Map<string, string>()
  for (const { client, category: code } of active) {
    const found = interventionLevelOf(code)
    if (found > (heaviest.get(client) ?? '')) heaviest.set(client, found)
  }
  return [...heaviest.values()].filter((found) => level === undefined || found === level).length
}

/** Everything that hangs together in a region, from the allocations themselves. */
function truthOf(regionId: string): Table {
  const members = membersOf(regionId, asOf)
  const ofMember = Map.groupBy(facts, ({ municipality }) => municipality)
  const ofRegion = members.flatMap((code) => ofMember.get(code) ?? [])
  const categories = [...new Set(ofRegion.map(({ category }) => category ?? ''))].sort()
  const at = (place: Place) => {
    const own = place.municipality ? (ofMember.get(place.municipality) ?? []) : ofRegion
    return { kind: 'count', value: countOf(own, place) } as const
  }
  const shared = [
    { name: 'period', members: months, adds: 'none' },
    { name: 'municipality', members, adds: 'sum' },
  ] as const
  return joinTables([
    toTable({
      figure: 'MON-02',
      dimensions: [...shared, { name: 'level', members: interventionLevels, adds: 'sum' }],
      at,
    }),
    toTable({
      figure: 'MON-02',
      dimensions: [...shared, { name: 'category', members: categories, adds: 'cover' }],
      at,
      publishes: (place) => !(place.municipality && place.category !== undefined),
    }),
  ])
}

interface Answered {
  readonly from: string
  readonly municipalityCode: string | null
  readonly value: number | null
  readonly precision: 'EXACT' | 'ROUNDED' | null
  readonly withheld: { readonly reason: string } | null
  readonly dimensions: readonly { readonly name: string; readonly code: string }[]
}

/** Everything that somebody can obtain of a region, by the id of its cell. */
async function obtain(token: string, regionId: string, own: string | null): Promise<ReadonlyMap<string, Answered>> {
  const questions = [
    ...['', ', by: LEVEL', ', by: CATEGORY', ', by: MUNICIPALITY'].map((by) => `scope: { region: "${regionId}" }${by}`),
    ...membersOf(regionId, asOf).flatMap((code) =>
      ['', ', by: LEVEL', ...(code === own ? [', by: CATEGORY'] : [])].map(
        (by) => `scope: { municipality: "${code}" }${by}`,
      ),
    ),
  ]
  const found = new Map<string, Answered>()
  for (const question of questions) {
    const { data, text } = await hub.ask({
      token,
      query: `{ clientsInCare(${question}, from: "${first}", to: "${last}") {
        from municipalityCode value precision withheld { reason } dimensions { name code } } }`,
    })
    if (!data?.clientsInCare) throw new Error(text)
    for (const figure of data.clientsInCare as readonly Answered[]) {
      const id = cellId('MON-02', {
        period: figure.from,
        ...(figure.municipalityCode && { municipality: figure.municipalityCode }),
        ...Object.fromEntries(
          figure.dimensions
            .filter(({ name }) => name !== 'MUNICIPALITY')
            .map(({ name, code }) => [name.toLowerCase(), code]),
        ),
      })
      const known = found.get(id)
      if (known && (known.value !== figure.value || known.precision !== figure.precision)) {
        throw new Error(`${id} has two answers.`)
      }
      found.set(id, figure)
    }
  }
  return found
}

function toShown(figure: Answered | undefined): ShownValue {
  if (figure?.value != null) return { kind: figure.precision === 'EXACT' ? 'exact' : 'rounded', value: figure.value }
  const reason = figure?.withheld?.reason
  if (reason !== 'SMALL_COUNT' && reason !== 'COMPLEMENTARY') throw new Error(`A figure is missing: ${reason}.`)
  return { kind: 'withheld', reason }
}

describe.each(regionIds)('clients in care of the demo region, %s,', (regionId) => {
  it('give no protected figure away to anybody, are exact to the municipality itself and the same to all others', {
    timeout: 300_000,
  }, async () => {
    const truth = truthOf(regionId)
    const values = new Map(truth.cells.map(({ id, value }) => [id, value]))
    const analyst = await obtain(await hub.tokenOf('analyst', regionId), regionId, null)
    for (const viewer of [null, ...membersOf(regionId, asOf)]) {
      const seen = viewer ? await obtain(await hub.tokenOf('policy', viewer), regionId, viewer) : analyst
      for (const [id, figure] of seen) {
        const isOwn = figure.municipalityCode === viewer && viewer !== null
        if (isOwn) expect([id, figure.value, figure.precision]).toEqual([id, values.get(id) ?? 0, 'EXACT'])
        else expect([id, figure]).toEqual([id, analyst.get(id)])
      }
      const { leaks, shown, published } = audit(observe(truth, viewer, ({ id }) => toShown(seen.get(id))))
      expect([viewer, leaks]).toEqual([viewer, []])
      if (viewer === null) process.stdout.write(`${regionId}: ${shown} of ${published} figures are shown.\n`)
    }
  })

  it('are rounded from their own true value', async () => {
    const truth = truthOf(regionId)
    const analyst = await obtain(await hub.tokenOf('analyst', regionId), regionId, null)
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
