import type { Complete, Execution, SelectedField } from './execution.ts'
import { Frame } from './frame.ts'

/** What reading a property, or a resolver, threw. */
export class Thrown {
  // Nothing that a field could be read from.
  readonly #error: unknown

  constructor(error: unknown) {
    this.#error = error
  }

  static rethrow(thrown: Thrown): never {
    throw thrown.#error
  }
}

/**
 * Completes the value of a field that was expected to be plain and is not: a method of `own` is called, a promise waited for, and
 * for anything else the error is found. `own` is null when the value comes from a resolver. Never throws.
 */
export function completeLate(
  execution: Execution,
  own: object | null,
  read: unknown,
  field: SelectedField,
  complete: Complete,
  holder: Frame,
): unknown {
  const frame = new Frame(holder, field.responseKey, field.parentType.name, field.isNullable)
  try {
    if (read instanceof Thrown) Thrown.rethrow(read)
    const value =
      own && typeof read === 'function'
        ? read.call(own, field.readArguments(execution.variables), execution.context, execution.infoOf(field, frame))
        : read
    return execution.complete(complete, field, value, frame)
  } catch (error) {
    return execution.fail(error, field, frame)
  }
}
