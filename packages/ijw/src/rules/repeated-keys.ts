/** The positions (from 0) of the keys that occurred before in the same list. Keys that are undefined are not compared. */
export function repeatedKeys(keys: readonly (string | number | undefined)[]): readonly number[] {
  const seen = new Set<string | number>()
  const repeated: number[] = []
  for (const [index, key] of keys.entries()) {
    if (key === undefined) continue
    if (seen.has(key)) repeated.push(index)
    seen.add(key)
  }
  return repeated
}

/** One key of several parts; parts that are absent differ from parts that are empty. */
export function compositeKey(...parts: readonly (string | number | undefined)[]): string {
  return JSON.stringify(parts)
}
