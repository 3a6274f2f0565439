import type { GraphQLSchema } from 'graphql'

interface Entry<Value> {
  readonly value: Value
  /** Whether it was asked for since the last look for one to forget. */
  isWanted: boolean
}

/**
 * A map that holds at most `capacity` entries. When it is full, the oldest one goes that was not asked for since the last time
 * one had to go (second chance): asking changes no order, because it happens on every request.
 */
export class BoundedCache<Value> {
  readonly #entries = new Map<string, Entry<Value>>()
  readonly #capacity: number

  constructor(capacity: number) {
    this.#capacity = capacity
  }

  get size(): number {
    return this.#entries.size
  }

  find(key: string): Value | undefined {
    const entry = this.#entries.get(key)
    if (entry === undefined) return undefined
    entry.isWanted = true
    return entry.value
  }

  keep(key: string, value: Value): Value {
    this.#entries.delete(key)
    if (this.#entries.size >= this.#capacity) this.#forgetOne()
    this.#entries.set(key, { value, isWanted: false })
    return value
  }

  #forgetOne(): void {
    // One that gets its second chance comes again at the end of this loop, and is then not wanted.
    for (const [key, entry] of this.#entries) {
      this.#entries.delete(key)
      if (!entry.isWanted) return
      entry.isWanted = false
      this.#entries.set(key, entry)
    }
  }

  /** Forgets the entry of `key`, if it still is this value. */
  forget(key: string, value: Value): void {
    if (this.#entries.get(key)?.value === value) this.#entries.delete(key)
  }
}

/** A bounded cache for each schema, which goes with it. */
export class CachePerSchema<Value> {
  readonly #caches = new WeakMap<GraphQLSchema, BoundedCache<Value>>()
  readonly #capacity: number

  constructor(capacity: number) {
    this.#capacity = capacity
  }

  of(schema: GraphQLSchema): BoundedCache<Value> {
    let cache = this.#caches.get(schema)
    if (!cache) {
      cache = new BoundedCache(this.#capacity)
      this.#caches.set(schema, cache)
    }
    return cache
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
