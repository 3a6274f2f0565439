import type { CubeCell } from './cube-counts.ts'
import { type CubeDefinition, type CubeFigure, cubeOf } from './cube-figure.ts'
import type { Distribution } from './distribution.ts'
import { toKey } from './publication.ts'

const spread = 'days'

/** Where in cubes it stands how often a number occurs among the counts of another cell. */
export function toSpreadCell({ breakdown, member, ...cell }: CubeCell, number: number): CubeCell {
  return { ...cell, breakdown: spreadOf(breakdown), member: `${member}/${number}` }
}

/** The name in cubes of the spread of a breakdown. */
export function spreadOf(breakdown: string): string {
  return `${breakdown}/${spread}`
}

/** How often each number occurs, by the members in cubes, of one breakdown in one period. */
interface Spread {
  readonly municipality: string
  readonly period: string
  readonly breakdown: string
  readonly times: Readonly<Record<string, number>>
}

/** The distributions of spreads by the places of the counts that are spread (`toKey`). */
export function toDistributions(spreads: readonly Spread[]): ReadonlyMap<string, Distribution> {
  const found = new Map<string, Map<number, number>>()
  for (const { times, breakdown, ...spread } of spreads) {
    const place = { ...spread, breakdown: breakdown.slice(0, -spreadOf('').length) }
    for (const [member, count] of Object.entries(times)) {
      const cut = member.lastIndexOf('/')
      const key = toKey({ ...place, member: member.slice(0, cut) })
      const distribution = found.get(key) ?? new Map<number, number>()
      const number = Number(member.slice(cut + 1))
      found.set(key, distribution.set(number, (distribution.get(number) ?? 0) + count))
    }
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
