/** How often each whole number occurs, such as a wait in days: it tells of nobody, and still has the exact mean and median. */
export type Distribution = ReadonlyMap<number, number>

/** All numbers of a distribution together. */
export function sumOf(distribution: Distribution): number {
  return [...distribution].reduce((sum, [number, times]) => sum + number * times, 0)
}

/** The average of a distribution; null for an empty one. */
export function meanOf(distribution: Distribution): number | null {
  const size = sizeOf(distribution)
  return size === 0 ? null : sumOf(distribution) / size
}

/** The number in the middle of a distribution, halfway between the two in the middle where they are two; null for an empty one. */
export function medianOf(distribution: Distribution): number | null {
  const size = sizeOf(distribution)
  if (size === 0) return null
  const ascending = [...distribution].sort(([one], [other]) => one - other)
  const numberAt = (place: number) => {
    let passed = 0
    for (const [number, times] of ascending) {
      passed += times
      if (place < passed) return number
    }
    throw new Error('A distribution has no number at a place beyond its size.')
  }
  return (numberAt(Math.floor((size - 1) / 2)) + numberAt(Math.floor(size / 2))) / 2
}

/** Several distributions together. */
export function mergeDistributions(all: Iterable<Distribution>): Distribution {
  const merged = new Map<number, number>()
  for (const distribution of all) {
    for (const [number, times] of distribution) merged.set(number, (merged.get(number) ?? 0) + times)
  }
  return merged
}

function sizeOf(distribution: Distribution): number {
  return [...distribution.values()].reduce((sum, times) => sum + times, 0)
}
