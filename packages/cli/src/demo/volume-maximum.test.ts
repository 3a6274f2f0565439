import { describe, expect, it } from 'vitest'
import { monthPeriod, monthsIn, overlapOf } from './calendar.ts'
import { type AllocatedVolume, maximumInAll, maximumInPeriod } from './volume-maximum.ts'

const hoursPerWeek: AllocatedVolume = { volume: 3, unit: '04', frequency: '2' }
const eurosPerWeek: AllocatedVolume = { volume: 300, unit: '83', frequency: '2' }

function maximaPerMonth(size: AllocatedVolume, begin: string, end: string): number[] {
  return monthsIn({ begin, end }).map((month) => {
    const period = overlapOf({ begin, end }, monthPeriod(month))
    return period ? maximumInPeriod(size, begin, end, period) : 0
  })
}

describe('maximum volume', () => {
  it('counts the ISO weeks each month touches for effort per week', () => {
    expect(maximaPerMonth(hoursPerWeek, '2025-10-07', '2025-12-30')).toEqual([12, 15, 15])
    expect(maximaPerMonth(hoursPerWeek, '2025-07-07', '2025-09-07')).toEqual([12, 15, 3])
    expect(maximaPerMonth(hoursPerWeek, '2026-04-08', '2026-06-17')).toEqual([12, 15, 9])
    expect(maximaPerMonth(hoursPerWeek, '2026-08-01', '2026-08-31')).toEqual([18])
  })

  it('is less over the whole term than the months add up to, because a week can lie in two months', () => {
    expect(maximumInAll(hoursPerWeek, '2025-10-07', '2025-12-30')).toBe(39)
    expect(maximumInAll(hoursPerWeek, '2026-04-08', '2026-06-17')).toBe(33)
  })

  it('counts Sundays for output per week and gives the broken week to the last Sunday', () => {
    expect(maximaPerMonth(eurosPerWeek, '2025-10-01', '2025-12-31')).toEqual([1200, 1500, 1500])
    expect(maximaPerMonth(eurosPerWeek, '2025-07-07', '2025-09-07')).toEqual([900, 1500, 300])
    expect(maximaPerMonth(eurosPerWeek, '2025-07-07', '2025-09-06')).toEqual([900, 1800, 0])
    expect(maximaPerMonth(eurosPerWeek, '2026-08-01', '2026-08-31')).toEqual([1800])
    expect(maximumInAll(eurosPerWeek, '2025-07-07', '2025-09-06')).toBe(2700)
  })

  it('gives an output allocation without a Sunday one week', () => {
    expect(maximaPerMonth(eurosPerWeek, '2026-08-03', '2026-08-05')).toEqual([300])
  })

  it('allows the whole monthly volume in a broken month, and the total volume once', () => {
    const perMonth = { volume: 15, unit: '04', frequency: '4' }
    expect(maximaPerMonth(perMonth, '2026-10-14', '2026-12-13')).toEqual([15, 15, 15])
    expect(maximumInAll(perMonth, '2026-10-14', '2026-12-13')).toBe(45)
    expect(maximumInAll(perMonth, '2026-10-14', null)).toBe(Number.POSITIVE_INFINITY)
    expect(maximumInAll({ volume: 80, unit: '04', frequency: '6' }, '2026-10-14', '2026-12-13')).toBe(80)
  })
})
