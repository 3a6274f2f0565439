import type { IjwMessage } from '../definitions/messages.ts'
import { parseMessage } from '../parse-message.ts'

/** So many bytes of messages are worked on in one transaction: a claim of a thousand lines counts for many starts. */
export const maximumSize = 6_000_000

/** The rows from the first one that are small enough together for one transaction; always at least one. */
export function firstOfSize<Row extends { readonly size: number }>(rows: readonly Row[]): readonly Row[] {
  let size = 0
  return rows.filter((row, index) => {
    size += row.size
    return index === 0 || size <= maximumSize
  })
}

/** A message of the inbox as it was read when it came. */
export function readStored(content: Uint8Array): IjwMessage {
  const result = parseMessage(content)
  if (!result.ok) throw new Error('A stored message no longer passes its checks.')
  return result.message
}
