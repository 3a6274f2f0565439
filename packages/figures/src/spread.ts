import type { CubeCell } from './cube-counts.ts'
import { type CubeDefinition, type CubeFigure, cubeOf } from './cube-figure.ts'
import type { Distribution } from './distribution.ts'

const spread = 'days'

/** Where in cubes it stands how often a number occurs among the counts of another cell. */
export function toSpreadCell({ breakdown, member, ...cell }: CubeCell, number: number): CubeCell {
  return { ...cell, breakdown: spreadOf(breakdown), member: `${member}/${number}` }
}

/** The name in cubes of the spread of a breakdown. */
export function spreadOf(breakdown: string): string {
  return `${breakdown}/${spread}`
}

/** The distributions of all cells of a spread figure in one period, by `breakdown member` of the count that is spread. */
export function toDistributions(
  values: Iterable<readonly [breakdown: string, member: string, count: number]>,
): ReadonlyMap<string, Distribution> {
  const found = new Map<string, Map<number, number>>()
  for (const [breakdown, member, count] of values) {
    // Most numbers that ever occurred do not in one period.
    if (count === 0 || !breakdown.endsWith(`/${spread}`)) continue
    const cut = member.lastIndexOf('/')
    const key = `${breakdown.slice(0, -spread.length - 1)} ${member.slice(0, cut)}`
    const distribution = found.get(key) ?? new Map<number, number>()
    const number = Number(member.slice(cut + 1))
    found.set(key, distribution.set(number, (distribution.get(number) ?? 0) + count))
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
