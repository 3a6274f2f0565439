/** A map that holds at most `capacity` entries and forgets the one that was not asked for the longest. */
export class BoundedCache<Value> {
  readonly #entries = new Map<string, Value>()
  readonly #capacity: number

  constructor(capacity: number) {
    this.#capacity = capacity
  }

  get size(): number {
    return this.#entries.size
  }

  find(key: string): Value | undefined {
    const value = this.#entries.get(key)
    if (value === undefined) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, value)
    return value
  }

  keep(key: string, value: Value): Value {
    this.#entries.delete(key)
    this.#entries.set(key, value)
    if (this.#entries.size > this.#capacity) {
      const [oldest] = this.#entries.keys()
      if (oldest !== undefined) this.#entries.delete(oldest)
    }
    return value
  }

  /** Forgets the entry of `key`, if it still is this value. */
  forget(key: string, value: Value): void {
    if (this.#entries.get(key) === value) this.#entries.delete(key)
  }
}

/**
 * The promise kept under `key`, or the one that `make` starts. Whoever asks meanwhile waits for the same promise; one
 * that rejects is not kept.
 */
export function keepPromise<Value>(
  cache: BoundedCache<Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = cache.find(key)
  if (known !== undefined) return known
  const made = cache.keep(key, make())
  made.catch(() => cache.forget(key, made))
  return made
}
