import { monthOf, shiftMonth } from './months.ts'

/** What the cubes need of an allocation that stands. Days are ISO days, both included; without an end it is still running. */
export interface CountedAllocation {
  readonly categoryCode: string | null
  /** The code of its intervention level; a greater one is heavier. */
  readonly level: string
  readonly start: string
  readonly end: string | null
}

/** The figures that this subgraph keeps cubes of, by their ids in the catalogue. */
export type CubeFigure = 'MON-02' | 'MON-15'

/** How a cube is broken down; `total` has one member, which is empty. */
export type CubeBreakdown = 'total' | 'level' | 'category'

export interface CubeCell {
  readonly figure: CubeFigure
  readonly breakdown: CubeBreakdown
  /** The code of the level or the category; empty for the total, and for an allocation without a category. */
  readonly member: string
  /** The first day of the month. */
  readonly month: string
}

/** By cell, as `toCellKey` writes it. */
export type CubeCounts = ReadonlyMap<string, number>

function toCellKey({ figure, breakdown, member, month }: CubeCell): string {
  return [figure, breakdown, member, month].join(' ')
}

export function toCell(key: string): CubeCell {
  const [figure, breakdown, member = '', month = ''] = key.split(' ')
  return { figure: figure as CubeFigure, breakdown: breakdown as CubeBreakdown, member, month }
}

/**
 * What one young person adds to the cubes, given all of its allocations that stand. Of a stock (MON-02, clients in care) the cube
 * holds the change since the month before, so that an allocation without an end adds one row and not one for each month
 * to come. A young person counts once: in the total whatever the number of allocations, in each of its categories, and in the
 * heaviest of its levels. Of a flow (MON-15, what started) each allocation counts in the month of its start.
 */
export function countClient(allocations: readonly CountedAllocation[]): CubeCounts {
  const counts = new Map<string, number>()
  const add = (cell: CubeCell, count: number) => {
    const key = toCellKey(cell)
    counts.set(key, (counts.get(key) ?? 0) + count)
  }
  const started = allocations.filter(({ start, end }) => end === null || start <= end)
  for (const { categoryCode, level, start } of started) {
    const month = monthOf(start)
    add({ figure: 'MON-15', breakdown: 'total', member: '', month }, 1)
    add({ figure: 'MON-15', breakdown: 'level', member: level, month }, 1)
    add({ figure: 'MON-15', breakdown: 'category', member: categoryCode ?? '', month }, 1)
  }
  const stays = started.map(({ categoryCode, level, start, end }) => ({
    categoryCode,
    level,
    from: monthOf(start),
    until: end === null ? null : shiftMonth(monthOf(end), 1),
  }))
  const turns = [...new Set(stays.flatMap(({ from, until }) => (until === null ? [from] : [from, until])))].sort()
  let before: ReadonlySet<string> = new Set()
  for (const month of turns) {
    const now = placesIn(stays.filter(({ from, until }) => from <= month && (until === null || month < until)))
    for (const place of now) if (!before.has(place)) add(toStock(place, month), 1)
    for (const place of before) if (!now.has(place)) add(toStock(place, month), -1)
    before = now
  }
  return counts
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

/** The counts of several young people together. */
export function sumCounts(all: Iterable<CubeCounts>): CubeCounts {
  const sum = new Map<string, number>()
  for (const counts of all) for (const [key, count] of counts) sum.set(key, (sum.get(key) ?? 0) + count)
  return sum
}

/** Where a young person with these allocations counts in one month, as `breakdown member`. */
function placesIn(active: readonly Pick<CountedAllocation, 'categoryCode' | 'level'>[]): ReadonlySet<string> {
  if (active.length === 0) return new Set()
  const heaviest = active
    .map(({ level }) => level)
    .sort()
    .at(-1)
  return new Set(['total ', `level ${heaviest}`, ...active.map(({ categoryCode }) => `category ${categoryCode ?? ''}`)])
}

function toStock(place: string, month: string): CubeCell {
  const [breakdown, member = ''] = place.split(' ')
  return { figure: 'MON-02', breakdown: breakdown as CubeBreakdown, member, month }
}
