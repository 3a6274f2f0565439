import { describe, expect, it } from 'vitest'
import { countNorms } from './norm-framework.ts'

const countsOf = (...allocations: Parameters<typeof countNorms>[0]) => Object.fromEntries(countNorms(allocations))

describe('a client and the norm framework (KPI-28)', () => {
  it('counts once in each calendar year of care', () => {
    expect(
      countsOf(
        { start: '2023-11-01', end: '2025-02-28', deviates: false },
        { start: '2024-03-01', end: '2024-12-31', deviates: false },
      ),
    ).toEqual({
      'KPI-28 total  2023-01-01': 1,
      'KPI-28 framework 1 2023-01-01': 1,
      'KPI-28 total  2026-01-01': -1,
      'KPI-28 framework 1 2026-01-01': -1,
    })
  })

  it('deviates in the years of the allocation that deviates, whatever the others do', () => {
    expect(
      countsOf(
        { start: '2023-11-01', end: null, deviates: false },
        { start: '2024-03-01', end: '2024-12-31', deviates: true },
      ),
    ).toEqual({
      'KPI-28 total  2023-01-01': 1,
      'KPI-28 framework 1 2023-01-01': 1,
      'KPI-28 framework 0 2024-01-01': 1,
      'KPI-28 framework 1 2024-01-01': -1,
      'KPI-28 framework 0 2025-01-01': -1,
      'KPI-28 framework 1 2025-01-01': 1,
    })
  })

  it('is not counted for an allocation that ends before it starts', () => {
    expect(countsOf({ start: '2024-03-01', end: '2024-02-01', deviates: true })).toEqual({})
  })
})
