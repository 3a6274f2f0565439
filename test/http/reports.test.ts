import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '@regiograaf/identity'
import { columns } from '@regiograaf/reports'
import { parquetReadObjects } from 'hyparquet'
import { generateDemoRegion } from 'regiograaf'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listRecords } from '../audit-log/records.ts'
import { runCommand } from '../testing/command.ts'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'

let hub: TestHub

beforeAll(async () => {
  hub = await openTestHub()
  await hub.receive(...[...generateDemoRegion({ clients: 200 }).messages].filter(({ type }) => type === 'JW301'))
  await hub.hub.publishFigures('2026-07-15')
}, 120_000)
afterAll(() => hub.close())
beforeEach(() => hub.clear())

async function open(
  path: string,
  role: Role = 'policy',
  organisation = 'GM0361',
  headers: Record<string, string> = {},
) {
  const token = await hub.tokenOf(role, organisation)
  const response = await fetch(hub.url + path, { headers: { authorization: `Bearer ${token}`, ...headers } })
  return {
    status: response.status,
    headers: response.headers,
    text: Buffer.from(await response.arrayBuffer()).toString(),
  }
}

async function openBytes(path: string): Promise<ArrayBuffer> {
  const token = await hub.tokenOf('policy', 'GM0361')
  const response = await fetch(hub.url + path, { headers: { authorization: `Bearer ${token}` } })
  return response.arrayBuffer()
}

const year = 'scope=noord-kennemerland&from=2025-07-01&to=2026-06-30'

/** A CSV without the byte order mark as objects; no field of these tests holds a quote or a line end. */
function parseCsv(text: string, delimiter: string): Record<string, string>[] {
  const [head = '', ...lines] = text.replace('\uFEFF', '').trim().split('\r\n')
  const names = head.split(delimiter)
  return lines.map((line) => Object.fromEntries(line.split(delimiter).map((field, index) => [names[index], field])))
}

describe('a report', () => {
  it('shows the same numbers in every door, and those of the graph', async () => {
    const query = `{ clientsInCare(scope: { region: "noord-kennemerland" }, from: "2025-07-01", to: "2026-06-30", by: LEVEL) {
      from value withheld { text } share { value } } }`
    const { data } = await hub.ask({ query, token: await hub.tokenOf('policy', 'GM0361') })
    const figures = data?.clientsInCare as {
      from: string
      value: number | null
      withheld: { text: string } | null
      share: { value: number | null } | null
    }[]
    expect(figures.some(({ value }) => value !== null) && figures.some(({ value }) => value === null)).toBe(true)
    const expected = figures.map(({ from, value, withheld, share }) => [
      from,
      value === null ? '' : String(value),
      withheld?.text ?? '',
      share?.value == null ? '' : String(share.value),
    ])

    const path = `/reports/clients-in-care`
    const [csv, excel, json, page, parquet] = await Promise.all([
      open(`${path}.csv?${year}&by=LEVEL`),
      open(`${path}.csv?${year}&by=LEVEL&excel=1`),
      open(`${path}.json?${year}&by=LEVEL`),
      open(`${path}?${year}&by=LEVEL`),
      openBytes(`${path}.parquet?${year}&by=LEVEL`),
    ])
    const pick = (row: Record<string, unknown>) =>
      [row.vanaf, row.waarde, row.onderdrukt, row.aandeel].map((cell) => String(cell ?? ''))
    expect(parseCsv(csv.text, ',').map(pick)).toEqual(expected)
    expect(excel.text.startsWith('\uFEFFcijfer;vanaf;')).toBe(true)
    expect(parseCsv(excel.text, ';').map((row) => pick(row).map((cell) => cell.replace(',', '.')))).toEqual(expected)
    const records = await parquetReadObjects({ file: parquet })
    expect(records.map((row) => pick({ ...row, vanaf: row.vanaf.toISOString().slice(0, 10) }))).toEqual(expected)
    const { rijen, definities, volledig_beantwoord } = JSON.parse(json.text)
    expect(rijen.map(pick)).toEqual(expected)
    expect(Object.keys(rijen[0])).toEqual(columns.map(({ name }) => name))
    expect([definities[0].id, volledig_beantwoord]).toEqual(['MON-02', true])
    const cells = [...page.text.matchAll(/<td class="number">([^<]*)<\/td>/g)].map(([, cell]) => cell)
    expect(cells.filter((_, index) => index % 2 === 0)).toEqual(
      expected.map(([, value, withheld]) => (value || withheld || '').replace('<', '&lt;')),
    )
  })

  it('shows money to the cent', async () => {
    const query = `{ costSharing(regionId: "noord-kennemerland", year: 2019, amountCents: 123456789) {
      shares { municipality { code } amountCents } } }`
    const { data } = await hub.ask({ query, token: await hub.tokenOf('policy', 'GM0361') })
    type Shares = readonly { municipality: { code: string }; amountCents: number }[]
    const { shares } = (data as { costSharing: { shares: Shares } }).costSharing
    const search = 'region=noord-kennemerland&year=2019&amount=1234567,89'
    const rows = parseCsv((await open(`/reports/cost-sharing.csv?${search}`)).text, ',')
    expect(rows.map(({ gebiedscode, waarde }) => [gebiedscode, Number(waarde)])).toEqual(
      shares.map(({ municipality, amountCents }) => [municipality.code, amountCents]),
    )
    const { text } = await open(`/reports/cost-sharing?${search}`)
    const euros = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' })
    for (const { amountCents } of shares)
      expect(text).toContain(`<td class="number">${euros.format(amountCents / 100)}</td>`)
  })

  it('is written by the command line as the page gives it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'regiograaf-report-'))
    const run = (...argv: string[]) =>
      runCommand(['report', ...argv], {
        environment: { DATABASE_URL: hub.database.ownerUrl, REGIOGRAAF_FOLDER: folder, NODE_ENV: 'test' },
      })
    const parameters = ['--scope', 'noord-kennemerland', '--from', '2025-07-01', '--to', '2026-06-30']
    const written = await run('clients-in-care', ...parameters, '--organisation', 'GM0361')
    expect([written.code, written.stderr]).toEqual([0, expect.stringContaining('clients-in-care')])
    expect(written.stdout).toBe((await open(`/reports/clients-in-care.csv?${year}`)).text)
    const wrong = await run('clients-in-care', '--month', '2026-01')
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('--scope, --from, --to, --by')])
    expect((await run()).stdout).toContain('cost-sharing --region --year --amount')
    await rm(folder, { recursive: true })
  }, 120_000)

  it('asks the graph once, and is recorded as any other operation', async () => {
    await open(`/reports/clients-in-care.csv?${year}`)
    expect(hub.fetches).toEqual(['clients'])
    const record = (await listRecords(hub)).at(-1)
    expect(record).toMatchObject({
      outcome: 'ANSWERED',
      name: 'ClientsInCare: clientsInCare',
      types: expect.arrayContaining(['Figure']),
    })
  })
})

describe('who may see a report', () => {
  it('lists the reports of the role', async () => {
    const { text, headers } = await open('/reports')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    for (const name of [
      'clients-in-care',
      'allocations-started',
      'coach-referrals',
      'cost-sharing',
      'budget-frames',
      'forecasts',
      'secure-care',
      'waiting-list',
      'waiting-times',
      'long-term-absentees',
      'norm-framework',
      'perspective-plans',
    ]) {
      expect(text).toContain(`"/reports/${name}"`.replaceAll('/', '&#x2F;').replace('&#x2F;reports&#x2F;', '/reports/'))
    }
    expect((await open('/reports', 'caseworker')).text).toContain('Voor uw rol zijn er geen rapporten.')
  })

  it('answers a report of another role as one that does not exist', async () => {
    const forbidden = await open('/reports/budget-frames?year=2026', 'analyst', 'noord-kennemerland')
    const unknown = await open('/reports/bestaat-niet?year=2026', 'analyst', 'noord-kennemerland')
    expect([forbidden.status, unknown.status]).toEqual([404, 404])
    const anonymous = ({ text }: { text: string }) => text.replace(/Kenmerk: [^<]*/, '')
    expect(anonymous(forbidden)).toBe(anonymous(unknown))
    expect(unknown.text).toContain('clients-in-care')
    expect(hub.fetches).toEqual([])
  })

  it('shows nothing to whoever is not known', async () => {
    for (const path of [
      '/reports',
      '/reports/clients-in-care',
      '/reports/clients-in-care.csv',
      '/reports/bestaat-niet',
    ]) {
      const response = await fetch(hub.url + path)
      expect(response.status).toBe(401)
      expect(await response.text()).not.toContain('clients-in-care')
    }
  })
})

describe('bad input', () => {
  it.each([
    ['a name that is no parameter', '/reports/clients-in-care.csv?vanaf=2026-01-01', 400, 'scope, from, to, by'],
    ['a value that is no day', '/reports/clients-in-care.csv?from=2026-02-30', 400, '2026-01-31'],
    ['an option that is not there', '/reports/clients-in-care.csv?by=CHILD', 400, 'LEVEL'],
    ['a parameter that is given twice', '/reports/clients-in-care.csv?by=LEVEL&by=LEVEL', 400, 'één keer'],
    ['too many periods', '/reports/clients-in-care.csv?from=2010-01-01', 400, '24'],
    ['an unknown format', '/reports/clients-in-care.xlsx', 404, 'csv'],
    ['a path', '/reports/..%2Fpackage.json', 404, 'clients-in-care'],
    ['a deeper page', '/reports/clients-in-care/gm0361', 404, 'clients-in-care'],
  ])('refuses %s and says what is possible', async (_what, path, status, words) => {
    const answer = await open(path)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, 'no-store'])
    expect(answer.text).toContain(words)
  })

  it('never repeats what was asked in a page', async () => {
    for (const path of [
      '/reports/%3Cscript%3E',
      '/reports/clients-in-care?from=%3Cscript%3E',
      '/reports/clients-in-care?%3Cscript%3E=1',
    ]) {
      expect((await open(path)).text).not.toContain('script')
    }
  })
})

describe('a source that fails', () => {
  it('is said in every door, and nothing of it is kept', async () => {
    const broken = await openTestHub({
      mode: 'apart',
      detour: async (subgraph, url) => (subgraph === 'clients' ? 'http://127.0.0.1:1' : url),
    })
    try {
      const token = await broken.tokenOf('policy', 'GM0361')
      for (const ending of ['', '.csv', '.json', '.parquet']) {
        const response = await fetch(`${broken.url}/reports/clients-in-care${ending}`, {
          headers: { authorization: `Bearer ${token}` },
        })
        expect([response.status, response.headers.get('cache-control'), response.headers.get('etag')]).toEqual([
          503,
          'no-store',
          null,
        ])
        const text = await response.text()
        expect(text).toContain(ending === '' ? 'De bron van de cijfers antwoordt niet' : 'SUBGRAPH_UNAVAILABLE')
        expect(text).not.toMatch(/127\.0\.0\.1|ECONN/)
      }
    } finally {
      await broken.close()
    }
  }, 120_000)
})

describe('caching', () => {
  it('answers 304 as long as nothing changed, and not for another form, choice or caller', async () => {
    const path = `/reports/clients-in-care.csv?${year}`
    const etag = (await open(path)).headers.get('etag') ?? ''
    const known = { 'if-none-match': `"other", ${etag}` }
    const again = await open(path, 'policy', 'GM0361', known)
    expect([again.status, again.text, again.headers.get('cache-control')]).toEqual([304, '', 'private, no-cache'])
    const others = await Promise.all([
      open(path.replace('.csv', '.json'), 'policy', 'GM0361', known),
      open(`${path}&by=LEVEL`, 'policy', 'GM0361', known),
      open(path, 'policy', 'GM0362', known),
    ])
    expect(others.map(({ status }) => status)).toEqual([200, 200, 200])
  })
})
