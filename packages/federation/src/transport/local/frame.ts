/**
 * A place in an answer under way: its path, as resolvers see it in `info.path`, and what is needed to write to it later.
 * Every object, list and resolved field has one.
 */
export class Frame {
  /** The object or list that holds this place; null at the root. */
  readonly holder: Frame | null
  readonly key: string | number
  /** The type whose field this is; undefined for an item of a list. */
  readonly typename: string | undefined
  /** Whether null may stand here. */
  readonly isNullable: boolean
  /** The object or list that stands here. */
  out: object | undefined = undefined
  isNull = false

  constructor(holder: Frame | null, key: string | number, typename: string | undefined, isNullable: boolean) {
    this.holder = holder
    this.key = key
    this.typename = typename
    this.isNullable = isNullable
  }

  /** The path above this place, in the form of graphql-js. */
  get prev(): Frame | undefined {
    return this.holder?.holder ? this.holder : undefined
  }

  /** Writes the value of this place; its holder stands already. */
  place(value: unknown): void {
    const out = this.holder?.out as Record<string | number, unknown> | undefined
    if (out) out[this.key] = value
  }

  toPath(): (string | number)[] {
    const path: (string | number)[] = []
    for (let frame: Frame = this; frame.holder; frame = frame.holder) path.push(frame.key)
    return path.reverse()
  }
}
