import fc from 'fast-check'
import { type Breakdown, municipality, type Place, type Table, toTable } from '../table.ts'

/** A repeatable source of numbers from 0 up to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface Hierarchy {
  readonly seed: number
  readonly municipalities: number
  readonly categories: number
  readonly months: number
  /** About how many there are in a cell of the largest municipality and category. */
  readonly size: number
  /** Clients who can be in several categories: then the parts add up to more than the total. */
  readonly overlaps: boolean
  /** Stocks have no total over months, flows have. */
  readonly flow: boolean
}

/** Regions of all sizes, with few large municipalities and categories and many small ones. */
export const anyHierarchy = (most: { municipalities: number; categories: number; months: number }) =>
  fc.record<Hierarchy>({
    seed: fc.nat(),
    municipalities: fc.integer({ min: 2, max: most.municipalities }),
    categories: fc.integer({ min: 1, max: most.categories }),
    months: fc.integer({ min: 1, max: most.months }),
    size: fc.constantFrom(5, 15, 40, 120, 400),
    overlaps: fc.boolean(),
    flow: fc.boolean(),
  })

/** The breakdown by municipality, category and month of a made-up region. */
function toBreakdown(hierarchy: Hierarchy): Breakdown {
  const names = (prefix: string, size: number) => Array.from({ length: size }, (_, index) => `${prefix}${index + 1}`)
  const municipalities = names('GM', hierarchy.municipalities)
  const categories = names('c', hierarchy.categories)
  const months = names('m', hierarchy.months)
  const random = randomFrom(hierarchy.seed)
  const inCell = new Map<string, number>()
  const inAll = new Map<string, number>()
  for (const [m, code] of municipalities.entries()) {
    for (const month of months) {
      const parts = categories.map((category, c) => {
        const value = Math.floor((hierarchy.size * 2 * random()) / ((m + 1) * (c + 1)))
        inCell.set(`${code} ${category} ${month}`, value)
        return value
      })
      const sum = parts.reduce((a, b) => a + b, 0)
      const largest = Math.max(...parts)
      inAll.set(`${code} ${month}`, hierarchy.overlaps ? largest + Math.floor((sum - largest) * 0.6) : sum)
    }
  }
  const at = (place: Place) => {
    let value = 0
    for (const code of place.municipality ? [place.municipality] : municipalities) {
      for (const month of place.month ? [place.month] : months) {
        const key = place.category ? `${code} ${place.category} ${month}` : `${code} ${month}`
        value += (place.category ? inCell : inAll).get(key) ?? 0
      }
    }
    return { kind: 'count', value } as const
  }
  return {
    figure: 'MON-02',
    dimensions: [
      { name: municipality, members: municipalities, adds: 'sum' },
      { name: 'category', members: categories, adds: hierarchy.overlaps ? 'cover' : 'sum' },
      { name: 'month', members: months, adds: hierarchy.flow ? 'sum' : 'none' },
    ],
    at,
  }
}

export const toHierarchyTable = (hierarchy: Hierarchy): Table => toTable(toBreakdown(hierarchy))
