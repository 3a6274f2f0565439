import { expect, it } from 'vitest'
import { toStocks } from './stock.ts'

it('adds the changes of a stock up month by month, those before the first month included', () => {
  const stocks = toStocks(
    [
      { key: 'a', month: '2026-02-01', count: 3 },
      { key: 'a', month: '2025-06-01', count: 10 },
      { key: 'a', month: '2026-04-01', count: -4 },
      { key: 'b', month: '2026-03-01', count: 1 },
    ],
    '2026-01-01',
    '2026-03-01',
  )
  expect([...(stocks.get('a') ?? [])]).toEqual([
    ['2026-01-01', 10],
    ['2026-02-01', 13],
    ['2026-03-01', 13],
  ])
  expect(stocks.get('b')?.get('2026-02-01')).toBe(0)
})
