/**
 * Functions made from a schema and an operation, to be compiled as one piece of code. Only GraphQL names go into its text, and
 * those only through `property` and `entry`; every other value is referred to and stays outside of it.
 *
 * Pieces stay small: V8 keeps the texts of more than 16,383 characters that it compiled until its memory runs short, and
 * operations may differ without end. What no longer has room becomes a piece of its own.
 */
export class GeneratedCode {
  readonly #references = new Map<unknown, string>()
  readonly #functions: string[] = []
  #size = 0

  /** The name by which the code reads a value of this side. */
  refer(value: unknown): string {
    let name = this.#references.get(value)
    if (name === undefined) {
      name = `r${this.#references.size}`
      this.#references.set(value, name)
    }
    return name
  }

  /** Adds a function and gives the name by which others call it, and by which its own lines may. */
  addFunction(parameters: readonly string[], body: readonly string[] | ((name: string) => readonly string[])): string {
    const name = `f${this.#functions.length}`
    const lines = typeof body === 'function' ? body(name) : body
    const text = `function ${name}(${parameters.join(', ')}) {\n${lines.join('\n')}\n}`
    this.#functions.push(text)
    this.#size += text.length
    return name
  }

  /** Whether further functions should be added here. Half of what V8 forgets again, as those that call them come later. */
  get hasRoom(): boolean {
    return this.#size < 8_000
  }

  /** Compiles everything and gives the function of that name. */
  compile(name: string): unknown {
    const text = `'use strict'\n${this.#functions.join('\n')}\nreturn ${name}`
    const make = new Function(...this.#references.values(), text) as (...values: unknown[]) => unknown
    return make(...this.#references.keys())
  }
}

/** Reads or writes a property, such as `row["birthDate"]`. */
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
