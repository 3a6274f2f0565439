import { expect, it } from 'vitest'
import { toValues } from './values.ts'

const changes = [
  { key: 'a', period: '2026-02-01', count: 3 },
  { key: 'a', period: '2026-01-01', count: 10 },
  { key: 'b', period: '2026-03-01', count: 1 },
  { key: 'a', period: '2026-01-01', count: 5 },
]
const periods = ['2026-01-01', '2026-02-01', '2026-03-01']

it('adds the changes of a stock up period by period', () => {
  const stocks = toValues('STOCK', periods, changes)
  expect(periods.map((period) => stocks.get('a')?.get(period))).toEqual([15, 18, 18])
  expect(periods.map((period) => stocks.get('b')?.get(period))).toEqual([0, 0, 1])
})

it('adds what happened of a flow up within each period', () => {
  const flows = toValues('FLOW', periods, changes)
  expect(periods.map((period) => flows.get('a')?.get(period))).toEqual([15, 3, undefined])
})
