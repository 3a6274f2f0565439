/** Reads the value of an option that takes a whole number of at least 1. Throws what the caller should be told. */
export function toCount(text: string, option: string): number {
  const count = Number(text)
  if (!Number.isSafeInteger(count) || count < 1) throw new Error(`${option} takes a whole number of at least 1.`)
  return count
}
