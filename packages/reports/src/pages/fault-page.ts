import type { Report } from '../report.ts'
import { html } from './html.ts'
import { renderPage, type Visitor } from './layout.ts'

/** A page that says why there is no report, and what there is instead. */
export function renderFault(
  { title, message, requestId }: { readonly title: string; readonly message: string; readonly requestId: string },
  reports: readonly Report[],
  visitor: Visitor,
): string {
  const others =
    reports.length === 0
      ? ''
      : html`<h2>Rapporten</h2>
<ul>${reports.map(({ name, title }) => html`<li><a href="/reports/${name}">${title}</a></li>`)}</ul>`
  return renderPage(title, visitor, html`<p role="alert">${message}</p>${others}<p>Kenmerk: ${requestId}</p>`)
}
