import { describe, expect, it } from 'vitest'
import { drawChart } from './chart.ts'
import type { Report } from './report.ts'
import type { ReportRow } from './rows.ts'
import { rowOf } from './testing/row.ts'

const chart = {
  title: 'Cliënten <in zorg>',
  mark: 'point',
  encoding: {
    x: { field: 'from', type: 'ordinal' },
    y: { field: 'value', type: 'quantitative' },
    color: { field: 'memberName', type: 'nominal' },
  },
}

const draw = (rows: readonly ReportRow[], more = {}, isCut = false) =>
  drawChart({
    report: { name: 'care', chart: { ...chart, ...more } } as unknown as Report,
    rows,
    chosen: { texts: {}, variables: {} },
    definitions: [],
    isWhole: true,
    isCut,
  })

// Loading Vega alone takes seconds on a busy machine.
describe('the chart', { timeout: 60_000 }, () => {
  it('is one image with a title and a description, without styles and scripts', async () => {
    const svg = await draw([rowOf({ memberName: '<script>' })])
    expect(svg).toMatch(
      /^<svg [^>]*role="img" aria-labelledby="grafiek-titel grafiek-uitleg"><title id="grafiek-titel">Cliënten &lt;in zorg&gt;</,
    )
    expect(svg).not.toMatch(/style=|<script|href=|aria-roledescription/)
  })

  it('draws no withheld value, and says how many there are', async () => {
    const rows = [rowOf({}), rowOf({ from: '2026-02-01', value: null, withheld: '<10' })]
    const svg = await draw(rows)
    expect(svg).not.toContain('2026-02-01')
    expect(svg).toContain('1 waarden zijn er niet')
    expect(await draw([rowOf({ value: null })])).toBeNull()
  })

  it('breaks a line where a value is withheld', async () => {
    const months = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01']
    const line = { mark: 'line', transform: [{ calculate: 'datum.value / 100', as: 'euros' }] }
    const encoding = { ...chart.encoding, y: { field: 'euros', type: 'quantitative' } }
    const rows = months.map((from) => rowOf({ from }))
    const partsOf = async (some: readonly ReportRow[]) => {
      const svg = (await draw(some, { ...line, encoding })) ?? ''
      return /class="mark-line[^"]*"[^>]*><path [^>]*?d="([^"]*)"/.exec(svg)?.[1]?.match(/M/g)?.length
    }
    expect(await partsOf(rows)).toBe(1)
    expect(await partsOf(rows.map((row, at) => (at === 2 ? { ...row, value: null, withheld: '<10' } : row)))).toBe(2)
  })

  it('draws no part of more rows as if it were all', async () => {
    expect(await draw([rowOf({})], {}, true)).toBeNull()
  })

  it('loads nothing from anywhere', async () => {
    const layer = { data: { url: 'http://127.0.0.1:1/secret.csv' }, mark: 'point' }
    const { mark: _, encoding: __, ...title } = chart
    const svg = await drawChart({
      report: { name: 'care', chart: { ...title, layer: [layer] } } as unknown as Report,
      rows: [rowOf({})],
      chosen: { texts: {}, variables: {} },
      definitions: [],
      isWhole: true,
      isCut: false,
    }).catch((fault: Error) => fault.message)
    expect(String(svg)).not.toContain('secret')
  })
})
