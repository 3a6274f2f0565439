/** A value that a list is sorted by. */
export type CursorValue = string | number

type CursorValues<Shape extends readonly ('string' | 'number')[]> = {
  -readonly [Position in keyof Shape]: Shape[Position] extends 'string' ? string : number
}

/** The text is not a cursor of this list: altered, cut off, or taken from another list. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError'
  constructor() {
    super(
      'The cursor does not belong to this list. Use one that this list gave, or leave it out to start at the beginning.',
    )
  }
}

/** Packs the sort values of a row into an opaque text, safe in a URL. Never pass a value that a person can be known by. */
export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/**
 * Unpacks what `encodeCursor` made, and checks that it holds values of these types: `decodeCursor(after, ['string', 'number'])`.
 * A cursor gives no rights, it only says where to go on. Throws InvalidCursorError.
 */
export function decodeCursor<const Shape extends readonly ('string' | 'number')[]>(
  text: string,
  shape: Shape,
): CursorValues<Shape> {
  const values = parse(text)
  const fits =
    Array.isArray(values) &&
    values.length === shape.length &&
    shape.every((type, position) => typeof values[position] === type)
  if (!fits) throw new InvalidCursorError()
  return values as CursorValues<Shape>
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return null
  }
}
