import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit, type ObservedCell, observe, tellsOfShare } from './audit.ts'
import { addsUp, balances, covers, type Relation, type Viewer } from './table.ts'
import { anyHierarchy, toHierarchyTable } from './testing/hierarchy.ts'
import { findReason, toShown } from './value.ts'

type Seen = 'withheld' | 'complementary' | 'unpublished' | { rounded: number } | { exact: number }

function cell(id: string, seen: Seen, kind: ObservedCell['kind'] = 'count', needs = 5): ObservedCell {
  if (seen === 'unpublished') return { id, kind, seen: null, needs }
  if (seen === 'withheld') return { id, kind, seen: { kind: 'withheld', reason: kind === 'count' ? 'SMALL_COUNT' : 'FEW_CLIENTS' }, needs } // biome-ignore format: a case
  if (seen === 'complementary') return { id, kind, seen: { kind: 'withheld', reason: 'COMPLEMENTARY' }, needs }
  if ('rounded' in seen) return { id, kind, seen: { kind: 'rounded', value: seen.rounded }, needs: 0 }
  return { id, kind, seen: { kind: 'exact', value: seen.exact }, needs: 0 }
}
const leaksOf = (cells: readonly ObservedCell[], relations: readonly Relation[], steps?: number) =>
  audit({ cells, relations }, steps).leaks.map(({ cell: id, low, high }) => [id, low, high])

describe('a planted leak is found', () => {
  it('of a single withheld cell in a row with a total', () => {
    const money = [
      cell('all', { exact: 900 }, 'money'),
      cell('a', { exact: 700 }, 'money'),
      cell('b', 'withheld', 'money'),
    ]
    expect(leaksOf(money, [addsUp('all', ['a', 'b'])])).toEqual([['b', 200, 200]])
  })

  it('of two tables that differ by one category', () => {
    const cells = [
      cell('without crisis', { rounded: 105 }),
      cell('with crisis', { rounded: 105 }),
      cell('x', 'complementary', 'count', 0),
      cell('y', 'complementary', 'count', 0),
      cell('crisis', 'withheld'),
    ]
    const relations = [addsUp('without crisis', ['x', 'y']), addsUp('with crisis', ['x', 'y', 'crisis'])]
    expect(leaksOf(cells, relations)).toEqual([['crisis', 0, 4]])
    expect(leaksOf(cells, relations, 0)).toEqual([])
  })

  it('of the own exact figure subtracted from the total of the region', () => {
    const cells = [cell('region', { rounded: 100 }), cell('own', { exact: 92 }), cell('other', 'withheld')]
    expect(leaksOf(cells, [addsUp('region', ['own', 'other'])])).toEqual([['other', 6, 9]])
  })

  it('of rounding that pins a value', () => {
    const cells = [cell('all', { rounded: 20 }), cell('a', { rounded: 10 }), cell('b', 'withheld')]
    expect(leaksOf(cells, [addsUp('all', ['a', 'b'])])).toEqual([['b', 6, 9]])
  })

  it('of months against their year', () => {
    const months = Array.from({ length: 12 }, (_, month) =>
      cell(`month ${month + 1}`, month === 4 ? 'withheld' : { exact: 31 }),
    )
    const relation = addsUp('year', months.map(({ id }) => id)) // biome-ignore format: short enough
    expect(leaksOf([cell('year', { rounded: 345 }), ...months], [relation])).toEqual([['month 5', 2, 6]])
  })

  it('of a share with a known base that gives the count away', () => {
    const cells = [cell('base', { rounded: 20 }), cell('numerator', 'withheld')]
    expect(leaksOf(cells, tellsOfShare('numerator', 'base', 29, 31))).toEqual([['numerator', 6, 6]])
  })

  it('of the rest of a group that is nearly all in one category', () => {
    const cells = [cell('base', { rounded: 60 }), cell('in', { rounded: 60 }), cell('rest', 'unpublished')]
    expect(leaksOf(cells, [addsUp('base', ['in', 'rest'])])).toEqual([['rest', 0, 4]])
  })

  it('of a stock between its flows', () => {
    const cells = [
      cell('begin', { exact: 40 }),
      cell('inflow', { rounded: 15 }),
      cell('outflow', 'withheld'),
      cell('end', { exact: 49 }),
    ]
    const relation = balances({ begin: 'begin', inflow: 'inflow', outflow: 'outflow', end: 'end' })
    expect(leaksOf(cells, [relation])).toEqual([['outflow', 4, 8]])
  })

  it('of distinct clients who are nearly all in one part', () => {
    const cells = [
      cell('all', { rounded: 10 }),
      cell('a', 'withheld'),
      cell('b', { rounded: 10 }),
      cell('c', 'withheld'),
    ]
    // Nothing: clients can be in several parts, so that the total does not bound a from below.
    expect(leaksOf(cells, covers('all', ['a', 'b', 'c']))).toEqual([])
    expect(leaksOf(cells, [addsUp('all', ['a', 'b', 'c'])])).toEqual([
      ['a', 0, 2],
      ['c', 0, 2],
    ])
  })

  it('of a cell that only four rows and columns together give away', () => {
    const hidden = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => cell(id, 'withheld', 'money'))
    const sums = Object.entries({ r1: 100, r2: 300, c1: 150, c2: 270, r3: 500 })
    const cells = [...hidden, ...sums.map(([id, exact]) => cell(id, { exact }, 'money'))]
    const relations = [
      addsUp('r1', ['a', 'b']),
      addsUp('r2', ['c', 'd']),
      addsUp('c1', ['a', 'c']),
      addsUp('c2', ['b', 'd', 'e']),
      addsUp('r3', ['e', 'f']),
    ]
    expect(leaksOf(cells, relations, 0)).toEqual([])
    expect(leaksOf(cells, relations)).toEqual([
      ['e', 20, 20],
      ['f', 480, 480],
    ])
  })
})

it('counts what is published and shown, and refuses what contradicts itself', () => {
  const cells = [
    cell('all', { rounded: 20 }),
    cell('a', { rounded: 15 }),
    cell('b', 'withheld'),
    cell('c', 'unpublished'),
  ]
  expect(audit({ cells, relations: [] })).toMatchObject({ published: 3, shown: 2, leaks: [] })
  expect(() => leaksOf([cell('all', { exact: 5 }), cell('a', { exact: 6 })], [addsUp('all', ['a'])])).toThrow(
    'contradicts',
  )
})

it('never excludes the truth, whoever looks and whatever is shown', () => {
  fc.assert(
    fc.property(anyHierarchy({ municipalities: 8, categories: 3, months: 2 }), fc.nat(7), (hierarchy, index) => {
      const table = toHierarchyTable(hierarchy)
      const viewer: Viewer = table.cells[index]?.municipality ?? null
      const { intervals } = audit(observe(table, viewer, (shown) => toShown(shown, findReason(shown))))
      for (const { id, value } of table.cells) {
        const [low, high] = intervals.get(id) ?? [1, 0]
        expect(low <= value && value <= high).toBe(true)
      }
    }),
    { numRuns: 40 },
  )
})
