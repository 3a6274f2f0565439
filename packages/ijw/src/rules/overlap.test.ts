import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlappingTerms } from './overlap.ts'

const generic = undefined
const category = { Categorie: '45' }
const code = { Categorie: '45', Code: '45A90' }
const spring = { start: '2026-03-01', end: '2026-05-31' }
const may = { start: '2026-05-31', end: '2026-06-30' }
const june = { start: '2026-06-01', end: undefined }

describe('overlappingTerms', () => {
  it.each([
    ['the same code', code, code],
    ['a code and its whole category', code, category],
    ['a whole category and a code of it', category, code],
    ['the same category', category, category],
    ['anything and generic care', code, generic],
    ['generic care and anything', generic, category],
  ])('names the later of two that share a day: %s', (_, first, second) => {
    const terms = [
      { ...may, product: second },
      { ...spring, product: first },
    ]
    expect(overlappingTerms(terms)).toEqual([0])
  })

  it.each([
    ['two codes of one category', code, { Categorie: '45', Code: '45A91' }],
    ['two categories', category, { Categorie: '43' }],
  ])('lets others run side by side: %s', (_, first, second) => {
    const terms = [
      { ...spring, product: first },
      { ...spring, product: second },
    ]
    expect(overlappingTerms(terms)).toEqual([])
  })

  it('lets the same product follow itself on the next day', () => {
    const terms = [
      { ...june, product: code },
      { ...spring, product: code },
    ]
    expect(overlappingTerms(terms)).toEqual([])
  })

  it('finds an overlap exactly when some pair overlaps', () => {
    const term = fc.record({
      start: fc.nat({ max: 20 }).map((day) => `2026-05-${day + 10}`),
      end: fc.option(
        fc.nat({ max: 20 }).map((day) => `2026-05-${day + 10}`),
        { nil: undefined },
      ),
      product: fc.constantFrom(generic, category, code, { Categorie: '45', Code: '45A91' }, { Categorie: '43' }),
    })
    type Term = Parameters<typeof overlappingTerms>[0][number]
    const isSame = (one: Term['product'], other: Term['product']) =>
      one === undefined ||
      other === undefined ||
      (one.Code !== undefined && other.Code !== undefined ? one.Code === other.Code : one.Categorie === other.Categorie)
    const clash = (one: Term, other: Term) => {
      const [oneEnd, otherEnd] = [one.end ?? '9999-12-31', other.end ?? '9999-12-31']
      const isSound = one.start <= oneEnd && other.start <= otherEnd
      return isSound && isSame(one.product, other.product) && one.start <= otherEnd && other.start <= oneEnd
    }
    const property = fc.property(fc.array(term, { maxLength: 6 }), (terms) => {
      const expected = terms.flatMap((one, index) => {
        const startsBefore = (other: Term, at: number) =>
          other.start < one.start || (other.start === one.start && at < index)
        return terms.some((other, at) => startsBefore(other, at) && clash(one, other)) ? [index] : []
      })
      expect(overlappingTerms(terms)).toEqual(expected)
    })
    fc.assert(property, { seed: 7, numRuns: 2000 })
  })
})
