import type { CubeDefinition } from './cube-figure.ts'

/** What a cube says of a period: by how much a stock changed since the period before, or what of a flow happened in it. */
export interface CubeChange {
  readonly key: string
  readonly period: string
  readonly count: number
}

/** Numbers by key and then by period; a key of which nothing is said has none. */
export type Values = ReadonlyMap<string, ReadonlyMap<string, number>>

/** What changes come to in each of these periods: of a stock the sum of all so far, of a flow what happened in the period. */
export function toValues(
  kind: CubeDefinition['kind'],
  periods: readonly string[],
  changes: Iterable<CubeChange>,
): Values {
  const values = new Map<string, Map<string, number>>()
  for (const { key, period, count } of changes) {
    const own = values.get(key) ?? new Map<string, number>()
    values.set(key, own.set(period, (own.get(period) ?? 0) + count))
  }
  if (kind === 'STOCK') for (const own of values.values()) addUp(own, periods)
  return values
}

function addUp(changes: Map<string, number>, periods: readonly string[]): void {
  let sum = 0
  for (const period of periods) {
    sum += changes.get(period) ?? 0
    changes.set(period, sum)
  }
}
