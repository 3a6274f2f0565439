/** A source of chance that gives the same sequence for the same parts, on every machine. */
export interface Random {
  /** A fraction from 0 up to, and without, 1. */
  fraction(): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  /** True with this probability. */
  chance(probability: number): boolean
  /** One of the values. Throws when there are none. */
  pick<T>(values: readonly T[]): T
  /** One of the values, in proportion to the weight beside it. Throws when there are none. */
  weighted<T>(choices: readonly (readonly [value: T, weight: number])[]): T
}

/**
 * Makes a source of chance from its parts (`createRandom(seed, 'client', 17)`), so that what is drawn for one client
 * does not depend on how many were made before. The generator is mulberry32, seeded with an FNV-1a hash of the parts.
 */
export function createRandom(...parts: readonly (string | number)[]): Random {
  let state = hash(parts.join('/'))
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (low: number, high: number) => low + Math.floor(fraction() * (high - low + 1))
  const pick = <T>(values: readonly T[]): T => {
    if (values.length === 0) throw new Error('There is nothing to pick from: the list of choices is empty.')
    return values[between(0, values.length - 1)] as T
  }
  const weighted = <T>(choices: readonly (readonly [value: T, weight: number])[]): T => {
    let rest = fraction() * choices.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of choices) {
      rest -= weight
      if (rest < 0) return value
    }
    return pick(choices)[0]
  }
  return { fraction, between, chance: (probability) => fraction() < probability, pick, weighted }
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value
}
