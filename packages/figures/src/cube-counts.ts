/** The breakdown of a total, which has one member without a code. */
export const total = 'total'

/** Where a count stands in the cubes of a municipality. */
export interface CubeCell {
  /** Id of the figure in the catalogue. */
  readonly figure: string
  /** `total`, or the dimensions by which the figure is broken down, joined by a slash. */
  readonly breakdown: string
  /** The code of each dimension, joined by a slash; empty for the total, and for what has no code. */
  readonly member: string
  /** The first day of the period of the figure, or the day itself for a figure of a day. */
  readonly day: string
}

/** Counts by cell, as `toCellKey` writes it. */
export type CubeCounts = ReadonlyMap<string, number>

export function toCellKey({ figure, breakdown, member, day }: CubeCell): string {
  return [figure, breakdown, member, day].join(' ')
}

export function toCell(key: string): CubeCell {
  const [figure = '', breakdown = '', member = '', day = ''] = key.split(' ')
  return { figure, breakdown, member, day }
}

/** The counts after a change minus those before it; what did not change is left out. */
export function differenceOf(before: CubeCounts, after: CubeCounts): CubeCounts {
  const keys = new Set([...before.keys(), ...after.keys()])
  return new Map(
    [...keys]
      .map((key) => [key, (after.get(key) ?? 0) - (before.get(key) ?? 0)] as const)
      .filter(([, difference]) => difference !== 0),
  )
}

/** Several counts together. */
export function sumCounts(all: Iterable<CubeCounts>): CubeCounts {
  const sum = new Map<string, number>()
  for (const counts of all) for (const [key, count] of counts) sum.set(key, (sum.get(key) ?? 0) + count)
  return sum
}

/** A stay in a stock: in the places (`breakdown member`) of its figure from the first of its periods to before `until`. */
export interface Stay<Kept> {
  readonly kept: Kept
  readonly from: string
  /** Null while it lasts. */
  readonly until: string | null
}

/**
 * The changes of a stock to which one person adds: whenever a stay begins or ends, where it counts now and not before, and the other way round.
 * `placesOf` says where somebody with these stays at one moment counts, as `breakdown member`.
 */
export function countStock<Kept>(
  figure: string,
  stays: readonly Stay<Kept>[],
  placesOf: (now: readonly Kept[]) => Iterable<string>,
): CubeCounts {
  const counts = new Map<string, number>()
  const turns = [...new Set(stays.flatMap(({ from, until }) => (until === null ? [from] : [from, until])))].sort()
  let before: ReadonlySet<string> = new Set()
  for (const day of turns) {
    const current = stays.filter(({ from, until }) => from <= day && (until === null || day < until))
    const now = new Set(placesOf(current.map(({ kept }) => kept)))
    for (const place of now) if (!before.has(place)) counts.set(`${figure} ${place} ${day}`, 1)
    for (const place of before) if (!now.has(place)) counts.set(`${figure} ${place} ${day}`, -1)
    before = now
  }
  return counts
}
