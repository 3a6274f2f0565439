import type { Report } from '../report.ts'
import { html } from './html.ts'
import { renderPage, type Visitor } from './layout.ts'

interface Fault {
  readonly title: string
  readonly message: string
  readonly requestId: string
  /** The report in which something else can be chosen; null when there is none. */
  readonly report: Report | null
}

/** A page that says why there is no report, and what there is instead. */
export function renderFault(
  { title, message, requestId, report }: Fault,
  reports: readonly Report[],
  visitor: Visitor,
): string {
  const others =
    reports.length === 0
      ? ''
      : html`<h2>Rapporten</h2>
<ul>${reports.map(({ name, title }) => html`<li><a href="/reports/${name}">${title}</a></li>`)}</ul>`
  const again =
    report === null ? '' : html`<p><a href="/reports/${report.name}">Opnieuw kiezen in ${report.title}</a></p>`
  return renderPage(title, visitor, html`<p role="alert">${message}</p>${again}${others}<p>Kenmerk: ${requestId}</p>`)
}
