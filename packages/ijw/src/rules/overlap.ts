import type { CareProduct } from './care-products.ts'

type Term = Pick<CareProduct, 'start' | 'end' | 'product'>

/**
 * Which of these, by position from 0, overlap in time with one that starts before them (or stands before them, when both start
 * on one day) and is the same product. The same product is the same code; where one has no code, the same category; and what
 * has no category either is the same as everything (TR302). A term that ends before it starts overlaps with nothing.
 */
export function overlappingTerms(terms: readonly Term[]): readonly number[] {
  // One pass in order of time, so that a message of tens of thousands of products costs no more than reading it.
  const lastDays = new Map<string, string>()
  const inOrderOfTime = terms
    .map((term, index) => ({ ...term, end: term.end ?? '9999-12-31', index }))
    .filter(({ start, end }) => start <= end)
    .sort((one, other) => (one.start === other.start ? one.index - other.index : one.start < other.start ? -1 : 1))

  const overlapping: number[] = []
  for (const { start, end, product, index } of inOrderOfTime) {
    const { own, rivals } = keysOf(product)
    if (rivals.some((key) => start <= (lastDays.get(key) ?? ''))) overlapping.push(index)
    for (const key of own) if (end > (lastDays.get(key) ?? '')) lastDays.set(key, end)
  }
  return overlapping.sort((one, other) => one - other)
}

/** Under what a product is kept, and under what its rivals are: those of which it may not overlap with any. */
function keysOf(product: Term['product']): { readonly own: readonly string[]; readonly rivals: readonly string[] } {
  if (product === undefined) return { own: ['any', 'generic'], rivals: ['any'] }
  const { Categorie: category, Code: code } = product
  const anyOfCategory = `any of category ${category}`
  const wholeCategory = `category ${category} as a whole`
  return code === undefined
    ? { own: ['any', anyOfCategory, wholeCategory], rivals: ['generic', anyOfCategory] }
    : { own: ['any', anyOfCategory, `code ${code}`], rivals: ['generic', wholeCategory, `code ${code}`] }
}
