import type { CubeCell } from './cube-counts.ts'
import { type CubeDefinition, type CubeFigure, cubeOf } from './cube-figure.ts'
import { type Distribution, mergeDistributions } from './distribution.ts'

const spread = 'days'

/** Where in cubes it stands how often a number occurs among the counts of another cell. */
export function toSpreadCell({ breakdown, member, ...cell }: CubeCell, number: number): CubeCell {
  return { ...cell, breakdown: spreadOf(breakdown), member: `${member}/${number}` }
}

/** The name in cubes of the spread of a breakdown. */
export function spreadOf(breakdown: string): string {
  return `${breakdown}/${spread}`
}

/** How often each number occurs at one place of the cubes, and the key of whatever that place is a part of. */
export interface Spread {
  readonly key: string
  readonly times: Readonly<Record<number, number>>
}

/** The distributions by key, each of all places that have it. */
export function toDistributions(spreads: Iterable<Spread>): ReadonlyMap<string, Distribution> {
  const found = new Map<string, Distribution>()
  for (const { key, times } of spreads) {
    const own = new Map(Object.entries(times).map(([number, count]) => [Number(number), count]))
    const known = found.get(key)
    found.set(key, known === undefined ? own : mergeDistributions([known, own]))
  }
  return found
}

/** Under which name the sums and the medians of a spread figure are published, beside its counts. */
export function toPublishedParts({ definition }: Pick<CubeFigure, 'definition'>): {
  readonly sums: CubeDefinition
  readonly medians: CubeDefinition
} {
  const of = (part: string) => ({ ...definition, cube: `${cubeOf(definition)}-${part}` })
  return { sums: of('SUM'), medians: of('MEDIAN') }
}
