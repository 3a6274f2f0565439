import type { Complete, Execution, SelectedField } from './execution.ts'
import { Frame } from './frame.ts'

/** What reading a property threw. */
export class Thrown {
  readonly error: unknown

  constructor(error: unknown) {
    this.error = error
  }
}

/**
 * Completes what was read for a leaf without a resolver and is not fit for an answer as it is: a method is called, a promise
 * waited for, anything else serialised. Never throws.
 */
export function readLeaf(
  execution: Execution,
  own: object,
  read: unknown,
  field: SelectedField,
  complete: Complete,
  holder: Frame,
): unknown {
  const frame = new Frame(holder, field.responseKey, field.parentType.name, field.isNullable)
  try {
    if (read instanceof Thrown) throw read.error
    const value =
      typeof read === 'function'
        ? read.call(own, field.readArguments(execution.variables), execution.context, execution.infoOf(field, frame))
        : read
    return execution.complete(complete, field, value, frame)
  } catch (error) {
    return execution.fail(error, field, frame)
  }
}
