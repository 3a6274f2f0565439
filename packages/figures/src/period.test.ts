import { describe, expect, it } from 'vitest'
import { lastDayOf, type PeriodKind, periodOf, periodsBetween, publishedPeriods, shiftPeriod } from './period.ts'

describe('a period', () => {
  it.each<[PeriodKind, string, string, string, string]>([
    ['MONTH', '2024-02-17', '2024-02-01', '2024-02-29', '2024-03-01'],
    ['MONTH', '2025-12-31', '2025-12-01', '2025-12-31', '2026-01-01'],
    ['YEAR', '2024-02-17', '2024-01-01', '2024-12-31', '2025-01-01'],
    ['DAY', '2024-02-29', '2024-02-29', '2024-02-29', '2024-03-01'],
  ])('of kind %s around %s is from %s to %s, and before %s', (kind, day, first, last, next) => {
    expect(periodOf(kind, day)).toBe(first)
    expect(lastDayOf(kind, first)).toBe(last)
    expect(shiftPeriod(kind, first, 1)).toBe(next)
    expect(shiftPeriod(kind, next, -1)).toBe(first)
  })

  it('belongs to a series of those between two days', () => {
    expect(periodsBetween('MONTH', '2025-11-30', '2026-01-01')).toEqual(['2025-11-01', '2025-12-01', '2026-01-01'])
    expect(periodsBetween('YEAR', '2016-05-01', '2017-01-01')).toEqual(['2016-01-01', '2017-01-01'])
    expect(periodsBetween('DAY', '2026-02-27', '2026-04-01')).toEqual(['2026-02-27', '2026-03-01', '2026-04-01'])
    expect(periodsBetween('DAY', '2026-02-01', '2026-02-28')).toEqual(['2026-02-01'])
    expect(periodsBetween('DAY', '2026-02-28', '2026-02-27')).toEqual([])
  })

  it('is published when it has ended, for three years', () => {
    expect(publishedPeriods('YEAR', '2026-07-10')).toEqual(['2023-01-01', '2024-01-01', '2025-01-01'])
    const published = publishedPeriods('MONTH', '2026-07-10')
    expect([published.length, published[0], published.at(-1)]).toEqual([36, '2023-07-01', '2026-06-01'])
    expect(publishedPeriods('DAY', '2026-07-10').at(-1)).toBe('2026-07-01')
  })
})
