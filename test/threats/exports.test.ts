import { type Role, roles } from '@regiograaf/identity'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'

// Group G of the threats, as far as what leaves as a file or a figure: reports. Each test has the number of its row.

const region = 'noord-kennemerland'
const members = ['GM0361', 'GM0373', 'GM0399']
const formula = '=SUM("A1")'

let hub: TestHub
beforeAll(async () => {
  hub = await openTestHub({ gateway: { development: false } })
  // Forty young people in each of three municipalities, all of them at one level, and of one municipality a code that no list holds.
  for (const member of members) {
    await hub.owner.query('insert into clients.cube_source (municipality_code, delivered_until) values ($1, $2)', [
      member,
      '2026-07-01',
    ])
    for (const [breakdown, code] of [
      ['total', ''],
      ['level', '3'],
      ['category', member === 'GM0399' ? formula : '45'],
    ]) {
      await hub.owner.query(
        `insert into clients.cube (municipality_code, figure, breakdown, member, day, count)
         values ($1, 'MON-02', $2, $3, '2026-01-01', 40)`,
        [member, breakdown, code],
      )
    }
    await hub.owner.query(
      `insert into finance.forecast (municipality_code, year, as_of, kind, amount_cents)
       select $1, 2026, '2026-01-31', kind, 7654321 from unnest(array['INCOME', 'EXPENSE']) as kind`,
      [member],
    )
    await hub.owner.query(
      `insert into finance.budget_frame (municipality_code, year, amount_cents, decided_on)
       values ($1, 2026, 7654321, '2026-01-31')`,
      [member],
    )
  }
  await hub.hub.publishFigures('2026-07-15')
}, 120_000)
afterAll(() => hub?.close())

async function open(path: string, role: Role = 'policy', organisation = 'GM0361') {
  const token = await hub.tokenOf(role, organisation, 'POLICY')
  const response = await fetch(`${hub.url}/reports/${path}`, { headers: { authorization: `Bearer ${token}` } })
  const body = await response.arrayBuffer()
  return { status: response.status, body, text: Buffer.from(body).toString() }
}

interface Row {
  readonly vanaf: string
  readonly gebiedscode: string
  readonly onderdeelcode: string | null
  readonly waarde: number | null
  readonly eenheid: string
  readonly onderdrukt: string | null
  readonly aandeel: number | null
}

async function rowsOf(path: string, role: Role, organisation: string): Promise<readonly Row[]> {
  const { status, text } = await open(path, role, organisation)
  expect(status, text).toBe(200)
  return (JSON.parse(text) as { rijen: readonly Row[] }).rijen
}

/** The visitors who may read reports, none of them of the municipality whose numbers these are. */
const strangers = [
  ['policy', 'GM0361'],
  ['analyst', region],
  ['public', 'public'],
] as const satisfies readonly (readonly [Role, string])[]

const month = 'from=2026-05-01&to=2026-06-30'

describe('a formula', () => {
  it('93: that comes out of the graph is text in a CSV, for Excel as well, and unchanged where nothing runs formulas', async () => {
    const path = `clients-in-care.csv?scope=GM0399&${month}&by=CATEGORY`
    for (const search of [path, `${path}&excel=1`]) {
      const { text } = await open(search, 'policy', 'GM0399')
      expect(text).toContain(`"'${formula.replaceAll('"', '""')}"`)
      expect(text).not.toMatch(/(?:^|[;,"\n])\s*=/m)
    }
    const { body } = await open(path.replace('.csv', '.parquet'), 'policy', 'GM0399')
    const records = await parquetReadObjects({ file: body })
    expect(records.some(({ onderdeelcode }) => onderdeelcode === formula)).toBe(true)
  })
})

describe('a report that is asked as another door', () => {
  it.each([
    ['$top', '1000000000'],
    ['$select', 'bsn'],
    ['$expand', 'clients($expand=clients)'],
    ['$apply', 'aggregate(bsn with max as bsn)'],
    ['$filter', Array.from({ length: 500 }, (_, index) => `area eq '${index}'`).join(' or ')],
    ['first', '1000000'],
    ['after', 'x'],
  ])('94: by %s is refused, and says what it takes', async (name, value) => {
    const search = new URLSearchParams({ [name]: value })
    for (const path of [`clients-in-care.csv?${search}`, `forecasts.csv?${search}`]) {
      const { status, text } = await open(path)
      expect([status, text]).toEqual([400, expect.stringContaining('heeft alleen de parameters')])
    }
  })

  it.each([
    ["from=2026-01-01'; select pg_sleep(600)--"],
    ['from=2026-01-01&to=9999-12-31'],
    ["scope=GM0361' or '1'='1"],
    ['year=pg_sleep(600)'],
  ])('95: to keep the database busy by %s is refused at once', async (search) => {
    const began = performance.now()
    const report = search.startsWith('year') ? 'forecasts' : 'clients-in-care'
    const { status } = await open(`${report}.csv?${search.replaceAll(' ', '%20')}`)
    expect(status).toBe(400)
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})

describe('money of one organisation', () => {
  it.each(['financial-snapshot', 'budget-utilisation'])(
    '97: in the report %s is nobody’s but its own, so that no sum of few can be seen',
    async (report) => {
      for (const [role, organisation] of strangers.filter(([role]) => role === 'policy')) {
        for (const scope of ['GM0373', region]) {
          const search = `scope=${scope}&year=2026`
          const money = (await rowsOf(`${report}.json?${search}`, role, organisation)).filter(
            ({ eenheid }) => eenheid === 'eurocent',
          )
          expect(money.length).toBeGreaterThan(0)
          expect(money.map(({ waarde }) => waarde).filter((value) => value !== null)).toEqual([])
          for (const ending of ['', '.csv', '.parquet']) {
            expect((await open(`${report}${ending}?${search}`, role, organisation)).text).not.toMatch(/76\.?543/)
          }
        }
      }
      const own = await rowsOf(`${report}.json?scope=GM0361&year=2026`, 'policy', 'GM0361')
      expect(own.map(({ waarde }) => waarde)).toContain(7_654_321)
    },
  )

  it.each(['budget-frames', 'forecasts'])('97: in the report %s is that of the caller alone', async (report) => {
    const rows = await rowsOf(`${report}.json?year=2026`, 'policy', 'GM0361')
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map(({ gebiedscode }) => gebiedscode))).toEqual(new Set(['GM0361']))
    expect((await open(`${report}.json?year=2026`, 'analyst', region)).status).toBe(404)
  })
})

describe('a group of whom all have something', () => {
  const search = `${month}&by=LEVEL`
  const ofLevel = (rows: readonly Row[]) => rows.filter(({ onderdeelcode }) => onderdeelcode === '3')

  it.each(strangers)('98: is not told to be one, to %s of %s', async (role, organisation) => {
    for (const scope of [region, 'GM0373']) {
      const level = ofLevel(await rowsOf(`clients-in-care.json?scope=${scope}&${search}`, role, organisation))
      expect(level.length).toBeGreaterThan(0)
      for (const { aandeel, waarde, onderdrukt } of level) {
        expect([aandeel, waarde]).toEqual([null, null])
        expect(onderdrukt).not.toBeNull()
      }
    }
  })

  it('98: is seen as one by the municipality itself, so that the others were kept from something', async () => {
    const level = ofLevel(await rowsOf(`clients-in-care.json?scope=GM0361&${search}`, 'policy', 'GM0361'))
    expect(level.map(({ aandeel, waarde }) => [aandeel, waarde])).toContainEqual([1, 40])
  })

  it('98: is tried of every role that reads figures', () => {
    const readers = (Object.keys(roles) as Role[]).filter((role) =>
      (roles[role].may as readonly string[]).includes('READ_FIGURES'),
    )
    expect(new Set(strangers.map(([role]) => role))).toEqual(new Set(readers))
  })
})
