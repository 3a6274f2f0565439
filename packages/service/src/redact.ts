/** The text with every run of exactly nine digits masked, so that no BSN of a query or a row is ever repeated. */
export function withoutPersonNumbers(text: string): string {
  return text.replace(/(?<!\d)\d{9}(?!\d)/g, '*********')
}
