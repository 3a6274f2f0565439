import { BoundedCache } from './bounded-cache.ts'

/** Pieces that many operations need alike, by their text, with what they refer to. */
const sharedPieces = new BoundedCache<{ readonly given: readonly unknown[]; readonly compiled: unknown }>(1_000)

/**
 * Functions made from a schema and an operation, to be compiled as one piece of code. Only GraphQL names go into its text, and
 * those only through `property`, `object` and `quote`; every other value is referred to and stays outside of it.
 *
 * Pieces stay small: V8 keeps the texts of more than 16,383 characters that it compiled until its memory runs short, and
 * operations may differ without end. What no longer has room becomes a piece of its own.
 */
export class GeneratedCode {
  readonly #references = new Map<unknown, string>()
  readonly #functions: string[] = []
  readonly #constructors = new Map<string, string>()
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
    const text = `const ${name} = function(${parameters.join(', ')}) {\n${lines.join('\n')}\n}`
    this.#functions.push(text)
    this.#size += text.length
    return name
  }

  /** An expression that makes an object with these properties, whose values are expressions: short-lived, see `newList`. */
  object(entries: Iterable<readonly [name: string, value: string]>): string {
    const unique = new Map(entries)
    if (unique.size === 0 || unique.has('__proto__')) {
      return `{ ${Array.from(unique, ([name, value]) => `[${quote(name)}]: ${value}`).join(', ')} }`
    }
    return `new ${this.#constructorOf([...unique.keys()])}(${[...unique.values()].join(', ')})`
  }

  /** Lines that return an object with those of these properties whose values are not undefined. */
  returnDefined(entries: readonly (readonly [name: string, value: string])[]): readonly string[] {
    const variables = entries.map(([name], index) => [name, `value${index}`] as const)
    const values = variables.map(([, variable]) => variable)
    const isIncomplete = values.map((variable) => `${variable} === undefined`).join(' || ')
    return [
      ...entries.map(([, value], index) => `const value${index} = ${value}`),
      ...(isIncomplete
        ? [
            `if (${isIncomplete}) return ${this.refer(toDefined)}({ ${entries.map(([name], index) => `[${quote(name)}]: value${index}`).join(', ')} })`,
          ]
        : []),
      `return ${this.object(variables)}`,
    ]
  }

  #constructorOf(names: readonly string[]): string {
    const key = names.join()
    let maker = this.#constructors.get(key)
    if (maker === undefined) {
      const parameters = names.map((_, index) => `v${index}`)
      maker = this.addFunction(
        parameters,
        names.map((name, index) => `${property('this', name)} = v${index}`),
      )
      this.#constructors.set(key, maker)
    }
    return maker
  }

  /** Whether further functions should be added here. Half of what V8 forgets again, as those that call them come later. */
  get hasRoom(): boolean {
    return this.#size < 8_000
  }

  /** Compiles everything and gives the function of that name. */
  compile(name: string): unknown {
    const values = Array.from(this.#references, ([, reference]) => `given_${reference}`)
    const lines = [
      `'use strict'`,
      // What never changes is known to V8 when it optimises a function, and costs no test at every use.
      ...Array.from(this.#references.values(), (reference) => `const ${reference} = given_${reference}`),
      ...this.#functions,
      ...Array.from(this.#constructors.values(), (maker) => `${maker}.prototype = Object.prototype`),
      `return ${name}`,
    ]
    const make = new Function(...values, lines.join('\n')) as (...values: unknown[]) => unknown
    return make(...this.#references.keys())
  }

  /**
   * Like `compile`, but gives the same function to all pieces that read the same and refer to the same. The less code operations
   * have of their own, the more of it the processor finds in its caches when they take turns.
   */
  compileShared(name: string): unknown {
    const text = [name, ...this.#functions].join('\n')
    const given = [...this.#references.keys()]
    const known = sharedPieces.find(text)
    if (known?.given.length === given.length && known.given.every((value, index) => value === given[index])) {
      return known.compiled
    }
    return sharedPieces.keep(text, { given, compiled: this.compile(name) }).compiled
  }
}

function toDefined(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

/** Reads or writes a property, such as `row["birthDate"]`. */
export function property(object: string, name: string): string {
  return `${object}[${quote(name)}]`
}

export function quote(name: string): string {
  return JSON.stringify(name)
}
