import type { TopLevelSpec } from 'vega-lite'
import type { ReportResult } from './run-report.ts'

/**
 * The chart of a report as an SVG for in a page: one image with a title and a description. What is withheld is not drawn, for it is no zero: a line breaks there, and
 * the description says how much that is. It loads nothing from anywhere. Null when there is nothing to draw, or not all of it.
 */
export async function drawChart({ report, rows, isCut }: ReportResult): Promise<string | null> {
  const shown = rows.filter(({ value }) => value !== null)
  if (shown.length === 0 || isCut) return null
  // Vega takes a moment to load: whoever asks for a file does not wait for it.
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')])
  const { title, ...chart } = report.chart
  const members = new Set(shown.map(({ memberName }) => memberName))
  const drawn = isLine(chart) ? rows.filter(({ memberName }) => members.has(memberName)) : shown
  const specification = {
    width: 640,
    ...chart,
    // No value at all, where a transform would make a zero of null.
    data: {
      values: drawn.map(({ value, ...row }) => ({
        ...row,
        ...(value !== null && { value }),
        memberName: row.memberName || 'Totaal',
      })),
    },
    config: look,
  } as unknown as TopLevelSpec
  const refuse = () => Promise.reject(new Error('A chart holds its own data and loads none.'))
  const view = new vega.View(vega.parse(compile(specification).spec), {
    renderer: 'none',
    loader: { load: refuse, sanitize: refuse, http: refuse, file: refuse },
  })
  const svg = await view.toSVG()
  view.finalize()
  const withheld = rows.length - shown.length
  const description = `${shown.length} waarden; dezelfde staan in de tabel.${withheld > 0 ? ` ${withheld} waarden zijn er niet en zijn niet getekend.` : ''}`
  const words = `<title id="grafiek-titel">${escapeText(String(title))}</title><desc id="grafiek-uitleg">${escapeText(description)}</desc>`
  // What is inside of one image is not read out.
  const silent = svg.replaceAll(/ (?:role|aria-roledescription)="[^"]*"/g, '')
  return silent.replace(/^<svg ([^>]*)>/, `<svg $1 role="img" aria-labelledby="grafiek-titel grafiek-uitleg">${words}`)
}

function isLine({ mark }: { readonly mark?: unknown }): boolean {
  return mark === 'line' || (typeof mark === 'object' && mark !== null && 'type' in mark && mark.type === 'line')
}

/** Plain, and told apart by people who do not see colours well (Okabe and Ito, on white at least 3 to 1). */
const colours = ['#0072b2', '#b8520a', '#00795c', '#a2457a', '#6b6b00', '#444444', '#1b1b8f']
const look = {
  locale: { number: { decimal: ',', thousands: '.', grouping: [3], currency: ['€ ', ''] } },
  aria: false,
  background: 'white',
  font: 'sans-serif',
  axis: { labelFontSize: 13, titleFontSize: 13, labelLimit: 420, labelColor: '#222', titleColor: '#222' },
  legend: { labelFontSize: 13, titleFontSize: 13, labelLimit: 420, labelColor: '#222', titleColor: '#222' },
  mark: { color: colours[0] },
  range: { category: colours, ordinal: colours },
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
