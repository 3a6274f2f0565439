import { type HtmlSafeString, html } from './html.ts'

/** Who is looking, and whether they can log out here. */
export interface Visitor {
  /** In words, such as `Alkmaar, beleid`; null while nobody is known. */
  readonly name: string | null
  readonly canLogOut: boolean
}

/** A whole page in Dutch. Everything that is put into it is escaped, unless it was made by a template itself. */
export function renderPage(title: string, visitor: Visitor, main: HtmlSafeString): string {
  const page = html`<!doctype html>
<html lang="nl" class="utrecht-html">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Regiograaf</title>
<link rel="stylesheet" href="/reports/style.css">
</head>
<body>
<a class="skip" href="#inhoud">Naar de inhoud</a>
<header>
<nav aria-label="Hoofdnavigatie"><a href="/reports">Alle rapporten</a></nav>
${visitor.name === null ? '' : html`<p>${visitor.name}</p>`}
${visitor.canLogOut ? html`<form method="post" action="/reports/logout"><button type="submit">Uitloggen</button></form>` : ''}
</header>
<main id="inhoud" tabindex="-1">
<h1>${title}</h1>
${main}
</main>
</body>
</html>
`
  return page.toString()
}
