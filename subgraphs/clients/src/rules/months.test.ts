import { describe, expect, it } from 'vitest'
import { lastDayOf, monthOf, monthsBetween, shiftMonth } from './months.ts'

describe('months', () => {
  it('are written as their first day', () => {
    expect(monthOf('2026-02-28')).toBe('2026-02-01')
  })

  it.each([
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-01'],
    ['2026-03-01', -27, '2023-12-01'],
  ])('go from %s by %i to %s', (month, by, shifted) => {
    expect(shiftMonth(month, by)).toBe(shifted)
  })

  it('end on their last day, also in a leap year', () => {
    expect(['2024-02-01', '2026-02-01', '2026-12-01'].map(lastDayOf)).toEqual([
      '2024-02-29',
      '2026-02-28',
      '2026-12-31',
    ])
  })

  it('are listed with both ends', () => {
    expect(monthsBetween('2025-12-01', '2026-02-01')).toEqual(['2025-12-01', '2026-01-01', '2026-02-01'])
    expect(monthsBetween('2026-02-01', '2026-01-01')).toEqual([])
  })
})
