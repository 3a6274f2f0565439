import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The stylesheet of all pages: the components of the NL Design System (EUPL-1.2) with plain tokens of our own. No design tokens of a
 * municipality are in it, for those are not free.
 */
export function readStyle(): string {
  const components = fileURLToPath(import.meta.resolve('@utrecht/component-library-css/dist/html.css'))
  return `${readFileSync(components, 'utf8')}\n${readFileSync(new URL('./style.css', import.meta.url), 'utf8')}`
}
