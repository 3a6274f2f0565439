import { describe, expect, it } from 'vitest'
import { addMonths, monthsBetween } from './calendar-months.ts'

describe('calendar months', () => {
  it.each([
    ['2000-03-15', 210, '2017-09-15'],
    ['2000-08-31', 210, '2018-02-28'],
    ['2002-08-31', 210, '2020-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2025-12-31', 0, '2025-12-31'],
  ])('from %s, %i of them later, is %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later)
  })

  it.each([
    ['2022-01-01', '2022-10-01', 9],
    ['2022-01-01', '2022-09-30', 8],
    ['2022-01-31', '2022-02-28', 1],
    ['2022-01-15', '2022-02-14', 0],
    ['2021-12-01', '2022-01-01', 1],
    ['2022-05-05', '2022-05-05', 0],
  ])('between %s and %s are %s', (from, until, months) => {
    expect(monthsBetween(from, until)).toBe(months)
  })
})
