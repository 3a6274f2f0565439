import tag, { type HtmlSafeString, safe } from 'escape-html-template-tag'

export { type HtmlSafeString, safe }

/** A template of HTML that escapes everything that is put into it but other templates. */
// The package describes itself as CommonJS to TypeScript, and is an ES module.
export const html = tag as unknown as typeof tag.default
