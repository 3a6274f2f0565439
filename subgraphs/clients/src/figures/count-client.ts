import {
  type CubeCounts,
  countStock,
  figureDefinitions,
  periodOf,
  shiftPeriod,
  sumCounts,
  toCellKey,
  total,
} from '@regiograaf/figures'

/** What the cubes need of an allocation that stands. Days are ISO days, both included; without an end it is still running. */
export interface CountedAllocation {
  readonly categoryCode: string | null
  /** The code of its intervention level; a greater one is heavier. */
  readonly level: string
  /** Who referred (COD327). */
  readonly referrer: string
  readonly start: string
  readonly end: string | null
}

/**
 * What one young person adds to the cubes, given all of its allocations that stand. In care it counts once: in the total whatever the
 * number of allocations, in each of its categories, and in the heaviest of its levels. Of what started each allocation counts in the
 * year of its start.
 */
export function countClient(allocations: readonly CountedAllocation[]): CubeCounts {
  const counted = allocations.filter(({ start, end }) => end === null || start <= end)
  const stays = counted.map((kept) => ({
    kept,
    from: periodOf('MONTH', kept.start),
    until: kept.end === null ? null : shiftPeriod('MONTH', periodOf('MONTH', kept.end), 1),
  }))
  return sumCounts([countStock(figureDefinitions.clientsInCare.id, stays, placesInCare), ...counted.map(countStart)])
}

/** Where a young person with these allocations counts in one month, as `breakdown member`. */
function placesInCare(active: readonly CountedAllocation[]): readonly string[] {
  const heaviest = active
    .map(({ level }) => level)
    .sort()
    .at(-1)
  if (heaviest === undefined) return []
  return [`${total} `, `level ${heaviest}`, ...active.map(({ categoryCode }) => `category ${categoryCode ?? ''}`)]
}

function countStart({ categoryCode, level, referrer, start }: CountedAllocation): CubeCounts {
  const { id: figure } = figureDefinitions.allocationsStarted
  const members = {
    [total]: '',
    level,
    category: categoryCode ?? '',
    referrer,
    'referrer/level': `${referrer}/${level}`,
  }
  return new Map(
    Object.entries(members).map(([breakdown, member]) => [
      toCellKey({ figure, breakdown, member, day: periodOf('YEAR', start) }),
      1,
    ]),
  )
}
