import { isBsn } from '@regiograaf/reference-data'

const first = 999_900_006
const last = 999_999_990

/** How many numbers of the test range pass the 11-proof. */
export const testBsnCount = 9091

/**
 * The first `count` citizen service numbers of the range set aside for tests (999900006 to 999999990) that pass the
 * 11-proof; no person holds one. Throws a RangeError when the range has fewer, because any other number may be someone's.
 */
export function takeTestBsns(count: number): readonly string[] {
  if (!Number.isSafeInteger(count) || count < 1 || count > testBsnCount) {
    throw new RangeError(
      `The number of clients must be a whole number from 1 to ${testBsnCount}: there are no more citizen service numbers for tests.`,
    )
  }
  const taken: string[] = []
  for (let candidate = first; taken.length < count && candidate <= last; candidate += 1) {
    if (isBsn(`${candidate}`)) taken.push(`${candidate}`)
  }
  return taken
}
