import type { Report } from '../report.ts'
import { type HtmlSafeString, html } from './html.ts'
import { renderPage, type Visitor } from './layout.ts'

/** The page with the reports that this visitor may see. */
export function renderList(reports: readonly Report[], visitor: Visitor): string {
  const main =
    reports.length === 0
      ? html`<p>Voor uw rol zijn er geen rapporten.</p>`
      : html`<ul class="reports">${reports.map(toItem)}</ul>`
  return renderPage('Rapporten', visitor, main)
}

function toItem({ name, title, explanation }: Report): HtmlSafeString {
  return html`<li><a href="/reports/${name}">${title}</a><p>${explanation}</p></li>`
}

/** The page after logging out. */
export function renderLoggedOut(): string {
  const main = html`<p>U bent uitgelogd bij de rapporten. <a href="/reports">Opnieuw aanmelden</a></p>`
  return renderPage('Uitgelogd', { name: null, canLogOut: false }, main)
}
