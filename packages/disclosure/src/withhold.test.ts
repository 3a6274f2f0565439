import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit, observe } from './audit.ts'
import { findWorlds } from './possible-worlds.ts'
import { layOut } from './spots.ts'
import { addsUp, type CountCell, joinTables, type MoneyCell, type Table, type Viewer, withRemainder } from './table.ts'
import { anyHierarchy, type Hierarchy, toHierarchyTable } from './testing/hierarchy.ts'
import { findReason } from './value.ts'
import { showTo, type Withheld, withhold, withholdFrom } from './withhold.ts'

const count = (id: string, value: number, municipality: string | null = null): CountCell => ({
  kind: 'count',
  id,
  value,
  municipality,
  published: true,
})

/** A region with a total and one cell a municipality. */
function region(values: readonly number[], total = values.reduce((a, b) => a + b, 0)): Table {
  const parts = values.map((value, index) => count(`GM${index + 1}`, value, `GM${index + 1}`))
  const ids = parts.map(({ id }) => id)
  return { cells: [count('region', total), ...parts], relations: [addsUp('region', ids)] }
}

const viewersOf = ({ cells }: Table): Viewer[] => [...new Set([null, ...cells.map(({ municipality }) => municipality)])]
const leaksOf = (table: Table, withheld: Withheld, viewers = viewersOf(table)) =>
  viewers.flatMap((viewer) =>
    audit(observe(table, viewer, (cell) => showTo(viewer, cell, withheld))).leaks.map(
      ({ cell }) => `${viewer} ${cell}`,
    ),
  )
/** The rules per figure alone. */
const withholdSmall = ({ cells }: Table): Withheld =>
  new Map(cells.flatMap((cell) => {
    const reason = cell.published ? findReason(cell) : null
    return reason ? [[cell.id, reason] as const] : []
  })) // biome-ignore format: short enough

const few = anyHierarchy({ municipalities: 23, categories: 4, months: 3 })

describe('a region with its municipalities', () => {
  it('shows its own figures to a municipality exactly, and all others under the rules', () => {
    const table = region([7, 120, 133, 98, 251])
    const withheld = withhold(table)
    const shown = (viewer: Viewer) => table.cells.map((cell) => showTo(viewer, cell, withheld))
    expect(shown('GM1').slice(0, 3)).toEqual([
      { kind: 'rounded', value: 610 },
      { kind: 'exact', value: 7 },
      { kind: 'rounded', value: 120 },
    ])
    expect(shown('GM2').slice(0, 3)).toEqual([
      { kind: 'rounded', value: 610 },
      { kind: 'withheld', reason: 'SMALL_COUNT' },
      { kind: 'exact', value: 120 },
    ])
  })

  it('rounds a total from the true sum and not from rounded parts', () => {
    const table = region([12, 12, 12, 12, 12])
    const [total] = table.cells
    expect(total && showTo(null, total, withhold(table))).toEqual({ kind: 'rounded', value: 60 })
  })

  it('withholds nothing more when rounding hides enough', () => {
    expect([...withhold(region([7, 120, 133, 98, 251]))]).toEqual([['GM1', 'SMALL_COUNT']])
  })

  it('withholds all three figures of two municipalities that would otherwise find each other', () => {
    // Without the total the first would know the second, and with the first shown the second would know the total.
    expect([...withhold(region([92, 8]))]).toEqual([
      ['GM1', 'COMPLEMENTARY'],
      ['GM2', 'SMALL_COUNT'],
      ['region', 'COMPLEMENTARY'],
    ])
  })

  it('prefers the smallest other municipality to the total', () => {
    // The total is shown as 30, so that the first two leave 6 to 12, and who is GM2 or GM3 knows still more.
    const withheld = withhold(region([8, 10, 12]))
    expect(withheld.get('GM1')).toBe('SMALL_COUNT')
    expect([...withheld.values()].filter((reason) => reason === 'COMPLEMENTARY').length).toBeGreaterThan(0)
    expect(leaksOf(region([8, 10, 12]), withheld)).toEqual([])
  })

  it('does not say of a small total that it is small when one municipality has nearly all of it', () => {
    // Knowing its own 6 and a total under 10, the first would know that the other has at most 3.
    const withheld = withhold(region([6, 1]))
    expect(withheld.get('region')).toBe('COMPLEMENTARY')
    expect(leaksOf(region([6, 1]), withheld)).toEqual([])
    expect(leaksOf(region([6, 1]), new Map([...withheld, ['region', 'SMALL_COUNT']]))).not.toEqual([])
  })

  it('protects what is published nowhere but follows from the own figure and the region', () => {
    const parts = [8, 2, 2].map((value, i) => ({ ...count(`GM${i + 1}`, value, `GM${i + 1}`), published: false }))
    const table = { cells: [count('region', 12), ...parts], relations: [addsUp('region', ['GM1', 'GM2', 'GM3'])] }
    expect([...withhold(table)]).toEqual([['region', 'COMPLEMENTARY']])
  })
})

describe('a share', () => {
  it('takes its numerator away when nearly all of the base are in it', () => {
    const table = withRemainder(count('in care 18 to 20', 58), count('in care', 60))
    expect(withhold(table).size).toBe(1)
    expect(leaksOf(table, withhold(table))).toEqual([])
    expect(leaksOf(table, new Map())).toEqual(['null in care - in care 18 to 20'])
  })
})

describe('money', () => {
  const amount = (code: string | null, value: number, over: Partial<MoneyCell> = {}): MoneyCell => ({
    kind: 'money',
    id: code ?? 'region',
    value,
    municipality: code,
    published: true,
    byProvider: new Map(Array.from({ length: 10 }, (_, index) => [`p${index}`, value / 10])),
    clients: 90,
    ...over,
  })

  it('hides two more amounts beside one that is withheld, because each municipality knows one of them', () => {
    const codes = ['GM1', 'GM2', 'GM3', 'GM4', 'GM5']
    const parts = codes.map((code, index) => amount(code, (index + 1) * 100_000_00))
    const cells = [
      amount(null, 1_500_000_00),
      ...parts.map((cell) => (cell.id === 'GM3' ? { ...cell, clients: 4 } : cell)),
    ]
    const table = { cells, relations: [addsUp('region', codes)] }
    const withheld = withhold(table)
    expect([...withheld].sort()).toEqual([
      ['GM1', 'COMPLEMENTARY'],
      ['GM2', 'COMPLEMENTARY'],
      ['GM3', 'FEW_CLIENTS'],
    ])
    expect(leaksOf(table, withheld)).toEqual([])
    expect(leaksOf(table, withholdSmall(table))).toHaveLength(5)
  })
})

describe('on any region', () => {
  it('leaves the auditor nothing, whoever looks', () => {
    fc.assert(
      fc.property(few, (hierarchy) => {
        const table = toHierarchyTable(hierarchy)
        const viewers = viewersOf(table)
        const some = viewers.filter((_, index) => index < 3 || index === viewers.length - 1)
        expect(leaksOf(table, withhold(table), some)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('gives the same answer whatever the order of cells and relations', () => {
    fc.assert(
      fc.property(few, (hierarchy) => {
        const { cells, relations } = toHierarchyTable(hierarchy)
        const turned = {
          cells: cells.toReversed(),
          relations: relations.toReversed().map((relation) => ({ ...relation, terms: relation.terms.toReversed() })),
        }
        expect(withhold(turned)).toEqual(withhold({ cells, relations }))
      }),
      { numRuns: 25 },
    )
  })

  it('withholds nothing more when it is asked again', () => {
    fc.assert(
      fc.property(few, (hierarchy) => {
        const table = toHierarchyTable(hierarchy)
        const once = withhold(table)
        expect(withhold(table, once)).toEqual(once)
      }),
      { numRuns: 25 },
    )
  })

  it('proves each cell by worlds that agree with everything that is seen', () => {
    fc.assert(
      fc.property(few, (hierarchy) => {
        const table = toHierarchyTable({ ...hierarchy, overlaps: false, flow: false })
        const withheld = withhold(table)
        const spots = layOut(table, viewersOf(table))
        const seen = audit(
          observe(table, 'GM1', (cell) => showTo('GM1', cell, withheld)),
          0,
        ).intervals
        for (const spot of spots.filter(({ width, cell }) => width > 0 && cell.municipality !== 'GM1').slice(0, 10)) {
          const { worlds } = findWorlds(spot, { viewer: 'GM1', down: 0, up: 0 }, new Set(['GM1']))
          for (const world of worlds) {
            const values = new Map(table.cells.map(({ id, value }) => [id, value]))
            for (const { spot: { cell }, by } of world) values.set(cell.id, cell.value + by) // biome-ignore format: a pair
            for (const pass of [0, 1]) {
              for (const { terms } of table.relations.slice(pass)) {
                const whole = terms.at(-1)?.cell ?? ''
                values.set(whole, terms.slice(0, -1).reduce((sum, { cell }) => sum + (values.get(cell) ?? 0), 0)) // biome-ignore format: a sum
              }
            }
            for (const { terms } of table.relations) {
              expect(terms.reduce((sum, { cell, factor }) => sum + factor * (values.get(cell) ?? 0), 0)).toBe(0)
            }
            for (const [id, value] of values) {
              const [low, high] = seen.get(id) ?? [1, 0]
              expect(value >= low && value <= high).toBe(true)
            }
          }
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('every weakening is found', () => {
  const hierarchies: readonly Hierarchy[] = [1, 2, 3, 4, 5, 6].map((seed) => ({
    seed,
    municipalities: 2 + (seed % 3),
    categories: 3,
    months: 2,
    size: 15 * seed,
    overlaps: seed % 2 === 0,
    flow: seed % 3 === 0,
  }))
  const countLeaks = (weak: (table: Table) => Withheld) =>
    hierarchies.map(toHierarchyTable).reduce((sum, table) => sum + leaksOf(table, weak(table)).length, 0)

  it('finds nothing when nothing is weakened', () => {
    expect(countLeaks(withhold)).toBe(0)
  })

  it('finds the rules per figure without complementary cells', () => {
    expect(countLeaks(withholdSmall)).toBeGreaterThan(0)
  })

  it('finds that what a municipality knows of itself was forgotten', () => {
    expect(countLeaks((table) => withholdFrom([null], table, new Map()))).toBeGreaterThan(0)
  })

  it('finds that the totals were looked at apart from the cells', () => {
    expect(
      countLeaks(({ cells, relations }) => {
        const table = (some: typeof relations): Table => ({ cells, relations: some })
        return new Map(relations.flatMap((relation) => [...withholdSmallAnd(table([relation]))]))
      }),
    ).toBeGreaterThan(0)
  })

  it('finds that a cell was shown after all', () => {
    expect(
      countLeaks(
        (table) =>
          new Map(
            [...withhold(table)].filter(([, reason]) => reason !== 'COMPLEMENTARY').concat([...withholdSmall(table)]),
          ),
      ),
    ).toBeGreaterThan(0)
  })

  function withholdSmallAnd(table: Table): Withheld {
    const tied = new Set(table.relations.flatMap(({ terms }) => terms.map(({ cell }) => cell)))
    return new Map([...withholdSmall(table), ...[...withhold(table)].filter(([id]) => tied.has(id))])
  }
})

it('refuses two breakdowns that count the same cell differently, and figures that contradict their relation', () => {
  expect(() => joinTables([region([1, 2]), region([1, 3])])).toThrow('another value for region')
  expect(() => withhold(region([10, 20], 31))).toThrow('do not hold to the relation')
  expect(() => withhold({ cells: [], relations: [addsUp('a', ['b'])] })).toThrow('names the cell b')
})
