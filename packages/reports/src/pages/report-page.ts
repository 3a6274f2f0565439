import { precisionNames, scoreNames, statusNames, unitNames } from '../columns.ts'
import { type Asking, listChoices } from '../parameters.ts'
import type { Report, ReportParameter, Unit } from '../report.ts'
import type { ReportRow } from '../rows.ts'
import type { ReportResult } from '../run-report.ts'
import { type HtmlSafeString, html, safe } from './html.ts'
import { renderPage, type Visitor } from './layout.ts'

/** So many rows at most are on a page; a file has all of them. */
export const mostRowsOfPage = 2_000

/** The page of a report: what it is, what can be chosen, the chart, the table, and where its numbers come from. */
export function renderReport(
  result: ReportResult,
  chart: string | null,
  asking: Pick<Asking, 'today'>,
  visitor: Visitor,
): string {
  const { report, chosen, isWhole } = result
  const search = new URLSearchParams(chosen.texts).toString()
  const main = html`<p>${report.explanation}</p>
${isWhole ? '' : html`<p role="alert" class="missing">Dit rapport is niet volledig: een bron antwoordt niet. Wat ontbreekt staat in de tabel. Probeer het straks opnieuw.</p>`}
${renderForm(report, chosen.texts, asking)}
${chart === null ? '' : html`<h2>Grafiek</h2><div class="chart" tabindex="0" role="group" aria-label="Grafiek">${safe(chart)}</div>`}
<h2>Tabel</h2>
${renderTable(result)}
<h2>Downloaden</h2>
<ul>
<li><a href="/reports/${report.name}.csv?${search}&excel=1">CSV voor Excel</a></li>
<li><a href="/reports/${report.name}.csv?${search}">CSV</a></li>
<li><a href="/reports/${report.name}.json?${search}">JSON</a></li>
<li><a href="/reports/${report.name}.parquet?${search}">Parquet</a></li>
</ul>
${renderFacts(result)}`
  return renderPage(report.title, visitor, main)
}

function renderForm(report: Report, texts: Readonly<Record<string, string>>, asking: Pick<Asking, 'today'>) {
  if (report.parameters.length === 0) return ''
  const fields = report.parameters.map(
    (parameter) => html`<div class="field"><label for="p-${parameter.name}">${parameter.label}</label>
${renderInput(parameter, texts[parameter.name] ?? '', asking)}</div>`,
  )
  const possible = report.possible === null ? '' : html`<p>${report.possible}</p>`
  return html`<form method="get" action="/reports/${report.name}">${fields}<button type="submit">Tonen</button>${possible}</form>`
}

const inputTypes = { day: 'date', year: 'number', amount: 'text' } as const

function renderInput(parameter: ReportParameter, text: string, asking: Pick<Asking, 'today'>): HtmlSafeString {
  const { name, type } = parameter
  const choices = listChoices(parameter, asking)
  if (choices === null) {
    return html`<input id="p-${name}" name="${name}" type="${inputTypes[type as keyof typeof inputTypes]}" value="${text}">`
  }
  const toOption = ({ value, label }: { value: string; label: string }) =>
    html`<option value="${value}"${value === text ? safe(' selected') : ''}>${label}</option>`
  const groups = [...new Set(choices.map(({ group }) => group))]
  const options = groups.map((group) => {
    const own = choices.filter((choice) => choice.group === group).map(toOption)
    return group === null ? own : html`<optgroup label="${group}">${own}</optgroup>`
  })
  return html`<select id="p-${name}" name="${name}">${options}</select>`
}

const numbers: ReadonlySet<string> = new Set(['Waarde', 'Aandeel'])

function renderTable({ report: { title }, rows, isCut }: ReportResult): HtmlSafeString {
  if (rows.length === 0) return html`<p>Er zijn geen regels voor deze keuze.</p>`
  const hasMembers = rows.some(({ member, memberName }) => member !== '' || memberName !== '')
  const hasNames = new Set(rows.map(({ figureName }) => figureName)).size > 1
  const hasDays = rows.some(({ asOf }) => asOf !== null)
  const hasCompleteness = rows.some(({ isComplete }) => isComplete !== null)
  const hasScores = rows.some(({ score }) => score !== null)
  const hasShares = rows.some(({ share, shareWithheld }) => share !== null || shareWithheld !== null)
  const head = [
    'Periode',
    'Gebied',
    ...(hasMembers ? ['Onderdeel'] : []),
    ...(hasNames ? ['Cijfer'] : []),
    'Waarde',
    ...(hasShares ? ['Aandeel'] : []),
    ...(hasScores ? ['Score'] : []),
    ...(hasDays ? ['Peildatum'] : []),
    'Status',
    ...(hasCompleteness ? ['Volledig'] : []),
  ]
  const body = rows.map(
    (row) => html`<tr><th scope="row">${toPeriod(row)}</th>
<td>${row.areaName ?? ''}</td>
${hasMembers ? html`<td>${row.memberName || 'Totaal'}</td>` : ''}
${hasNames ? html`<td>${row.figureName}</td>` : ''}
<td class="number">${toValue(row)}</td>
${hasShares ? html`<td class="number">${row.share === null ? (row.shareWithheld ?? '') : toNumber(row.share, 'FRACTION')}</td>` : ''}
${hasScores ? html`<td>${row.score === null ? '' : scoreNames[row.score]}</td>` : ''}
${hasDays ? html`<td class="short">${row.asOf === null ? '' : toDay(row.asOf)}</td>` : ''}
<td class="short">${[row.status && statusNames[row.status], row.precision && precisionNames[row.precision]].filter(Boolean).join(', ')}</td>
${hasCompleteness ? html`<td>${toCompleteness(row)}</td>` : ''}</tr>`,
  )
  const more = isCut
    ? html`<p>De tabel toont de eerste ${plain.format(rows.length)} regels, te veel voor een grafiek; een bestand heeft ze alle.</p>`
    : ''
  return html`<div class="table" tabindex="0" role="group" aria-label="Tabel">
<table><caption>${title}</caption>
<thead><tr>${head.map((name) => html`<th scope="col" class="${numbers.has(name) ? 'number' : ''}">${name}</th>`)}</tr></thead>
<tbody>${body}</tbody></table></div>${more}`
}

function renderFacts({ definitions, rows }: ReportResult): HtmlSafeString {
  const days = [...new Set(rows.flatMap(({ asOf }) => asOf ?? []))].sort()
  const units = [...new Set(rows.flatMap(({ unit }) => unit ?? []))]
  const missing = [...new Set(rows.flatMap(({ notDelivered }) => notDelivered))].sort()
  return html`<h2>Definitie</h2>
<dl>${definitions.map(
    ({ id, name, formula, source }) => html`<dt>${name} (${id})</dt><dd>${formula}</dd><dt>Bron</dt><dd>${source}</dd>`,
  )}
<dt>Eenheid</dt><dd>${units.map((unit) => (unit === 'EUROCENTS' ? 'euro' : unitNames[unit])).join(', ') || 'onbekend'}</dd>
<dt>Peildatum</dt><dd>${toDays(days)}</dd>
<dt>Volledigheid</dt><dd>${toCompletenessOfAll(rows, missing)}</dd>
<dt>Onderdrukt</dt><dd>&lt;10 is een aantal onder de tien, of nul; een punt of streep is onderdrukt om een ander getal te beschermen of niet bekend. Het is nooit een nul.</dd></dl>`
}

/** Says that nothing is missing only where that is known of every row. */
function toCompletenessOfAll(rows: readonly ReportRow[], missing: readonly string[]): string {
  if (missing.length > 0) return `Niet aangeleverd door ${missing.join(', ')}.`
  if (rows.some(({ isComplete }) => isComplete === false)) return 'Niet volledig: zie de tabel.'
  return rows.length > 0 && rows.every(({ isComplete }) => isComplete) ? 'Geen gemeente ontbreekt.' : 'onbekend'
}

function toPeriod({ from, to }: ReportRow): string {
  if (from === null || to === null) return 'Ontbreekt'
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4)
  if (from.slice(0, 7) === to.slice(0, 7) && from !== to) return `${from.slice(5, 7)}-${from.slice(0, 4)}`
  return from === to ? toDay(from) : `${toDay(from)} t/m ${toDay(to)}`
}

/** A few days, or from which to which. */
function toDays(days: readonly string[]): string {
  const [first, ...more] = days
  if (first === undefined) return 'onbekend'
  return more.length > 3 ? `${toDay(first)} t/m ${toDay(more.at(-1) ?? first)}` : days.map(toDay).join(', ')
}

function toDay(day: string): string {
  return day.split('-').reverse().join('-')
}

/** A value as people read it; the files hold the same one as a bare number. */
function toValue({ value, unit, withheld }: ReportRow): string {
  return value === null ? (withheld ?? '') : toNumber(value, unit)
}

const plain = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 })
const percent = new Intl.NumberFormat('nl-NL', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
const euros = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' })

function toNumber(value: number, unit: Unit | null): string {
  if (unit === 'FRACTION') return percent.format(value)
  return unit === 'EUROCENTS' ? euros.format(value / 100) : plain.format(value)
}

function toCompleteness({ isComplete, notDelivered }: ReportRow): string {
  if (isComplete === null) return ''
  return isComplete ? 'ja' : `nee${notDelivered.length > 0 ? `, zonder ${notDelivered.join(', ')}` : ''}`
}
