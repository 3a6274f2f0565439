import { expect, it } from 'vitest'
import { toValues } from './values.ts'

const changes = [
  { key: 'a', day: '2026-02-01', count: 3 },
  { key: 'a', day: '2025-06-01', count: 10 },
  { key: 'a', day: '2026-04-01', count: -4 },
  { key: 'b', day: '2026-03-01', count: 1 },
]

it('adds the changes of a stock up period by period, those before the first included', () => {
  const stocks = toValues('STOCK', 'MONTH', ['2026-01-01', '2026-02-01', '2026-03-01'], changes)
  expect([...(stocks.get('a') ?? [])]).toEqual([
    ['2026-01-01', 10],
    ['2026-02-01', 13],
    ['2026-03-01', 13],
  ])
  expect(stocks.get('b')?.get('2026-02-01')).toBe(0)
  expect(toValues('STOCK', 'DAY', ['2026-01-31', '2026-02-01'], changes).get('a')?.get('2026-02-01')).toBe(13)
})

it('adds what happened of a flow up within each period, and nothing of before', () => {
  const flows = toValues('FLOW', 'YEAR', ['2025-01-01', '2026-01-01'], changes)
  expect([...(flows.get('a') ?? [])]).toEqual([
    ['2025-01-01', 10],
    ['2026-01-01', -1],
  ])
  expect(toValues('FLOW', 'MONTH', ['2026-03-01'], changes).get('a')?.get('2026-03-01')).toBe(0)
})
