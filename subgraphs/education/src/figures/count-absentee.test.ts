import { type CubeCounts, sumCounts } from '@regiograaf/figures'
import { describe, expect, it } from 'vitest'
import { type CountedAbsence, countAbsentee } from './count-absentee.ts'

const absence = (start: string, end: string | null, reason: CountedAbsence['reason'] = 'OTHER') => ({
  start,
  end,
  reason,
})

/** What changes come to on a day: of a stock the sum of all so far. */
function numberOn(day: string, counts: CubeCounts, place = 'total '): number {
  return [...counts]
    .filter(([cell]) => cell.startsWith(`KPI-23 ${place} `) && cell.slice(-10) <= day)
    .reduce((sum, [, count]) => sum + count, 0)
}

describe('the number of long-term absentees on a day (KPI-23)', () => {
  it('counts from the 28th day to the last, both included', () => {
    const counts = countAbsentee([absence('2021-12-05', '2022-01-14')])
    expect(['2021-12-31', '2022-01-01', '2022-01-14', '2022-01-15'].map((day) => numberOn(day, counts))).toEqual([
      0, 1, 1, 0,
    ])
  })

  it('counts who is still away', () => {
    expect(numberOn('2025-12-31', countAbsentee([absence('2025-01-06', null)]))).toBe(1)
  })

  it('counts a person once, and whoever came back in between not at all', () => {
    const again = [absence('2025-01-06', '2025-05-30'), absence('2025-09-01', null)]
    const counts = sumCounts([again, [absence('2025-09-01', null)]].map(countAbsentee))
    expect(numberOn('2025-12-31', counts)).toBe(2)
    expect(numberOn('2025-07-01', counts)).toBe(0)
    // One that ends the day before another begins to count leaves nobody uncounted and nobody counted twice.
    expect(
      numberOn('2025-06-27', countAbsentee([absence('2025-01-06', '2025-06-26'), absence('2025-05-31', null)])),
    ).toBe(1)
  })

  it('counts each at the reason of the absence that goes on', () => {
    const counts = countAbsentee([
      absence('2025-01-06', '2025-05-30', 'AWAITING_CARE'),
      absence('2025-06-02', null, 'REFUSAL'),
    ])
    const reasonsOn = (day: string) =>
      ['total ', 'reason AWAITING_CARE', 'reason REFUSAL'].map((place) => numberOn(day, counts, place))
    expect(reasonsOn('2025-05-30')).toEqual([1, 1, 0])
    expect(reasonsOn('2025-07-01')).toEqual([1, 0, 1])
  })

  it('is none without absences', () => {
    expect(countAbsentee([])).toEqual(new Map())
  })
})
