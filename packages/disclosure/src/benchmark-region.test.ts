import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit, observe } from './audit.ts'
import { joinTables, type Table } from './table.ts'
import { type DimensionName, drawAllocations, inCareBy, municipalities, startsBy } from './testing/benchmark-region.ts'
import { showTo, withhold } from './withhold.ts'

let allocations: ReturnType<typeof drawAllocations>
beforeAll(() => {
  allocations = drawAllocations()
})

const found: object[] = []
afterAll(() => {
  for (const line of found) process.stdout.write(`${JSON.stringify(line)}\n`)
})

function measure(table: Table) {
  const before = process.cpuUsage()
  const withheld = withhold(table)
  const { user, system } = process.cpuUsage(before)
  const published = table.cells.filter((cell) => cell.published)
  const complementary = [...withheld.values()].filter((reason) => reason === 'COMPLEMENTARY').length
  return {
    withheld,
    cells: published.length,
    small: withheld.size - complementary,
    complementary,
    shown: Math.round(1000 * (1 - withheld.size / published.length)) / 10,
    cpuMs: Math.round((user + system) / 1000),
  }
}

const stock = (...names: DimensionName[]) => ({ name: ['in care by month', ...names].join(' x '), table: () => inCareBy(allocations, names) }) // biome-ignore format: short enough
const flow = (...names: DimensionName[]) => ({ name: ['starts by', names.join(' x ')].join(' '), table: () => startsBy(allocations, names) }) // biome-ignore format: short enough

/** The breakdowns that a region of 23 municipalities and 500,000 allocations can carry. */
const carried = [
  stock('municipality'),
  stock('municipality', 'level'),
  stock('municipality', 'age'),
  stock('category'),
  stock('referrer'),
  stock('provider'),
  flow('municipality', 'month'),
  flow('municipality', 'category'),
  flow('municipality', 'referrer'),
  flow('municipality', 'level', 'year'),
  flow('municipality', 'category', 'year'),
  flow('category', 'month'),
  flow('category', 'referrer'),
  flow('municipality', 'provider'),
]

/** Those that it cannot: too many cells would be hidden, so that they are not published. */
const notCarried = [flow('municipality', 'category', 'month'), flow('municipality', 'category', 'referrer')]

describe('a region of 23 municipalities and 500,000 allocations', () => {
  it.each(carried)('shows at least 85 % of $name', ({ name, table }) => {
    const { shown, withheld: _, ...rest } = measure(table())
    found.push({ name, shown, ...rest })
    expect(shown).toBeGreaterThanOrEqual(85)
  })

  it.each(notCarried)('cannot carry $name', ({ name, table }) => {
    const { shown, withheld: _, ...rest } = measure(table())
    found.push({ name, shown, ...rest })
    expect(shown).toBeLessThan(85)
  })

  it('leaves the auditor nothing when all breakdowns of starts are published together', () => {
    const table = joinTables(
      [
        flow('municipality', 'month'),
        flow('municipality', 'category'),
        flow('municipality', 'referrer'),
        flow('category', 'referrer'),
      ].map((breakdown) => breakdown.table()),
    )
    const { withheld, ...rest } = measure(table)
    found.push({ name: 'four of starts together', ...rest })
    for (const viewer of [null, municipalities[0], municipalities.at(-1)] as const) {
      if (viewer === undefined) continue
      const report = audit(observe(table, viewer, (cell) => showTo(viewer, cell, withheld)))
      expect(report.leaks).toEqual([])
      expect(report.shown / report.published).toBeGreaterThan(0.8)
    }
  })
})
