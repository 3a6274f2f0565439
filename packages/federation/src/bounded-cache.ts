import type { GraphQLSchema } from 'graphql'
import type { MaybePromise } from './maybe-promise.ts'

interface Entry<Value> {
  value: Value
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

  /** Puts another value in the place of the one of `key`, if it still is this one. */
  exchange(key: string, value: Value, other: Value): void {
    const entry = this.#entries.get(key)
    if (entry?.value === value) entry.value = other
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
 * The value kept under `key`, or the promise of the one that `make` starts: whoever asks meanwhile waits for the same promise. One
 * that rejects is not kept.
 */
export function keepSettled<Value>(
  cache: BoundedCache<MaybePromise<Value>>,
  key: string,
  make: () => Promise<Value>,
): MaybePromise<Value> {
  const known = cache.find(key)
  if (known !== undefined) return known
  const made = cache.keep(key, make())
  Promise.resolve(made).then(
    (value) => cache.exchange(key, made, value),
    () => cache.forget(key, made),
  )
  return made
}
