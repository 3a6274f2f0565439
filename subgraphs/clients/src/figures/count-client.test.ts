import { describe, expect, it } from 'vitest'
import { type CountedAllocation, countClient } from './count-client.ts'

const outpatient: CountedAllocation = {
  categoryCode: '45',
  level: '2',
  referrer: '02',
  start: '2026-01-31',
  end: '2026-03-01',
}
const foster: CountedAllocation = {
  categoryCode: '35',
  level: '3',
  referrer: '01',
  start: '2026-02-10',
  end: '2026-02-20',
}

const stockOf = (allocations: readonly CountedAllocation[]) =>
  Object.fromEntries([...countClient(allocations)].filter(([key]) => key.startsWith('MON-02')))

describe('a young person in care', () => {
  it('counts from the month of the first day to that of the last, both included', () => {
    expect(stockOf([outpatient])).toEqual({
      'MON-02 total  2026-01-01': 1,
      'MON-02 total  2026-04-01': -1,
      'MON-02 level 2 2026-01-01': 1,
      'MON-02 level 2 2026-04-01': -1,
      'MON-02 category 45 2026-01-01': 1,
      'MON-02 category 45 2026-04-01': -1,
    })
  })

  it('counts once with two allocations, at the heaviest level and in both categories', () => {
    expect(stockOf([outpatient, foster])).toEqual({
      'MON-02 total  2026-01-01': 1,
      'MON-02 total  2026-04-01': -1,
      'MON-02 level 2 2026-01-01': 1,
      'MON-02 level 2 2026-02-01': -1,
      'MON-02 level 3 2026-02-01': 1,
      'MON-02 level 3 2026-03-01': -1,
      'MON-02 level 2 2026-03-01': 1,
      'MON-02 level 2 2026-04-01': -1,
      'MON-02 category 45 2026-01-01': 1,
      'MON-02 category 45 2026-04-01': -1,
      'MON-02 category 35 2026-02-01': 1,
      'MON-02 category 35 2026-03-01': -1,
    })
  })

  it('stays without an end, and with two allocations that join in one month', () => {
    expect(stockOf([{ ...outpatient, end: null }])).not.toHaveProperty('MON-02 total  2026-04-01')
    const joined = stockOf([
      { ...outpatient, end: '2026-02-05' },
      { ...outpatient, start: '2026-02-20' },
    ])
    expect(joined).toEqual(stockOf([outpatient]))
  })

  it('has no level without a category, and then any other is heavier', () => {
    const generic = { ...outpatient, categoryCode: null, level: '0' }
    expect(stockOf([generic])).toMatchObject({ 'MON-02 level 0 2026-01-01': 1, 'MON-02 category  2026-01-01': 1 })
    expect(stockOf([generic, outpatient])).toMatchObject({ 'MON-02 level 2 2026-01-01': 1 })
  })

  it('is not counted for an allocation that ends before it starts', () => {
    expect(countClient([{ ...outpatient, end: '2026-01-01' }]).size).toBe(0)
  })
})

describe('what started', () => {
  it('counts each allocation in the year of its start', () => {
    const counts = countClient([outpatient, outpatient, foster, { ...outpatient, start: '2025-12-31' }])
    expect(counts.get('MON-15 total  2026-01-01')).toBe(3)
    expect(counts.get('MON-15 total  2025-01-01')).toBe(1)
    expect(counts.get('MON-15 category 35 2026-01-01')).toBe(1)
    expect(counts.get('MON-15 level 3 2026-01-01')).toBe(1)
    expect(counts.get('MON-15 referrer 02 2026-01-01')).toBe(2)
    expect(counts.get('MON-15 referrer/level 01/3 2026-01-01')).toBe(1)
  })
})
