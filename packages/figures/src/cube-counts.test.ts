import { describe, expect, it } from 'vitest'
import { countStock, differenceOf, sumCounts, toCell, toCellKey } from './cube-counts.ts'

const place = { figure: 'MON-02', breakdown: 'level', member: '3', day: '2026-02-01' }

describe('a cell', () => {
  it('is written and read again, also of the total, which has no member', () => {
    for (const cell of [place, { ...place, breakdown: 'total', member: '' }])
      expect(toCell(toCellKey(cell))).toEqual(cell)
  })
})

describe('a change', () => {
  const before = new Map([
    ['a', 1],
    ['b', 2],
  ])

  it('is what is added and taken away, and nothing where nothing changes', () => {
    const after = new Map([
      ['b', 2],
      ['c', 3],
    ])
    expect([...differenceOf(before, after)]).toEqual([
      ['a', -1],
      ['c', 3],
    ])
    expect(differenceOf(before, before).size).toBe(0)
  })

  it('of several is summed', () => {
    expect([...sumCounts([before, before])]).toEqual([
      ['a', 2],
      ['b', 4],
    ])
  })
})

describe('a stock', () => {
  it('changes only where somebody counts now and did not before, or the other way round', () => {
    const stays = [
      { kept: '1', from: '2026-01-01', until: '2026-04-01' },
      { kept: '3', from: '2026-02-01', until: null },
    ]
    const heaviest = (now: readonly string[]) => (now.length === 0 ? [] : ['total ', `level ${now.toSorted().at(-1)}`])
    expect(Object.fromEntries(countStock('X', stays, heaviest))).toEqual({
      'X total  2026-01-01': 1,
      'X level 1 2026-01-01': 1,
      'X level 1 2026-02-01': -1,
      'X level 3 2026-02-01': 1,
    })
  })
})
