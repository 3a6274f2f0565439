/** The kinds of guardianship (voogdij) in CBS_MAATREGEL: the ordinary, the provisional and the temporary one. */
const guardianship: ReadonlySet<string> = new Set(['21', '22', '23'])

/** Whether somebody is under guardianship of an institution by this measure (CBS_MAATREGEL; null for none). */
export function isGuardianship(measureCode: string | null): boolean {
  return measureCode !== null && guardianship.has(measureCode)
}

/**
 * How many places of how many are taken (bezetting, MON-06), as a fraction; more than one when an institution takes in more than it has
 * places for. Null without places.
 */
export function occupancyOf(placed: number, places: number): number | null {
  return places === 0 ? null : placed / places
}
