/**
 * Code for one function, made from a schema and an operation. Only GraphQL names go into the text, and those only through
 * `property` and `entry`; every other value is referred to and stays outside of it.
 */
export class GeneratedCode {
  readonly #references = new Map<unknown, string>()
  readonly #lines: string[] = []

  /** The name by which the code reads a value of this side. */
  refer(value: unknown): string {
    let name = this.#references.get(value)
    if (name === undefined) {
      name = `r${this.#references.size}`
      this.#references.set(value, name)
    }
    return name
  }

  add(...lines: readonly string[]): void {
    this.#lines.push(...lines)
  }

  /** Makes the function whose body are the lines added so far. */
  compile(parameters: readonly string[]): unknown {
    const body = `'use strict';\nreturn (${parameters.join(', ')}) => {\n${this.#lines.join('\n')}\n}`
    const make = new Function(...this.#references.values(), body) as (...values: unknown[]) => unknown
    return make(...this.#references.keys())
  }
}

/** Reads or writes a property, such as `row.birthDate`. */
export function property(object: string, name: string): string {
  return `${object}[${quote(name)}]`
}

/** An entry of an object literal. Computed where the plain form would set the prototype. */
export function entry(name: string, value: string): string {
  return `${name === '__proto__' ? `[${quote(name)}]` : quote(name)}: ${value}`
}

export function quote(name: string): string {
  return JSON.stringify(name)
}
