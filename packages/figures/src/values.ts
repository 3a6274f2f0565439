import type { CubeDefinition } from './cube-figure.ts'
import { lastDayOf, type PeriodKind } from './period.ts'

/** What a cube row says: by how much a stock changed, or what of a flow happened, in the month or on the day. */
export interface CubeChange {
  readonly key: string
  readonly day: string
  readonly count: number
}

/**
 * What cube rows come to in each of these periods, by key and then by period: of a stock the sum of all its changes so far, of a
 * flow what happened in the period.
 */
export function toValues(
  kind: CubeDefinition['kind'],
  period: PeriodKind,
  periods: readonly string[],
  changes: readonly CubeChange[],
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  return new Map(
    [...Map.groupBy(changes, ({ key }) => key)].map(([key, own]) => {
      const inOrder = own.toSorted((a, b) => (a.day < b.day ? -1 : 1))
      let [next, sum] = [0, 0]
      const values = periods.map((first): [string, number] => {
        const last = lastDayOf(period, first)
        if (kind === 'FLOW') sum = 0
        for (let change = inOrder[next]; change && change.day <= last; change = inOrder[++next])
          if (kind === 'STOCK' || change.day >= first) sum += change.count
        return [first, sum]
      })
      return [key, new Map(values)]
    }),
  )
}
