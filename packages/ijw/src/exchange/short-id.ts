/**
 * An identification of 12 characters for a message that the hub makes, from its id: 60 of its bits, so that the same id always
 * gives the same one, and two ids of one sender practically never do.
 */
export function shortId(id: string): string {
  const bits = BigInt(`0x${id.replaceAll('-', '').slice(17)}`)
  return bits.toString(36).toUpperCase().padStart(12, '0').slice(-12)
}
