/** The units of WJ756 for spans of time that go into each other. */
export const minuteUnit = '01'
export const hourUnit = '04'

/**
 * Whole hours for the minutes of a line's whole period, rounded once: 30 minutes and more are an hour, and what was
 * delivered is at least one hour (IV079).
 */
export function minutesToHours(minutes: number): number {
  return minutes === 0 ? 0 : Math.max(1, Math.floor((minutes + 30) / 60))
}

/**
 * A volume such that volumes in minutes and in hours can be compared and added without fractions: hours become minutes, and
 * every other unit stays as it is (TR321, TR322, TR341).
 */
export function inMinutes(volume: number, unit: string): number {
  return unit === hourUnit ? volume * 60 : volume
}
