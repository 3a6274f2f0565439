import { monthsBetween } from './months.ts'

/** A change of a stock in a month (its first day). */
export interface StockChange {
  readonly key: string
  readonly month: string
  readonly count: number
}

/** Each stock in each of the months from `from` to `to`: the sum of its changes so far. By key, then by month. */
export function toStocks(
  changes: readonly StockChange[],
  from: string,
  to: string,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const months = monthsBetween(from, to)
  return new Map(
    [...Map.groupBy(changes, ({ key }) => key)].map(([key, own]) => {
      const inOrder = own.toSorted((a, b) => (a.month < b.month ? -1 : 1))
      let [next, stock] = [0, 0]
      const stocks = months.map((month): [string, number] => {
        for (let change = inOrder[next]; change && change.month <= month; change = inOrder[++next])
          stock += change.count
        return [month, stock]
      })
      return [key, new Map(stocks)]
    }),
  )
}
