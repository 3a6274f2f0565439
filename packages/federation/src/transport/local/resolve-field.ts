import type { Execution, SelectedField } from './execution.ts'
import { Frame } from './frame.ts'

/** What reading a property threw. */
export class Thrown {
  readonly error: unknown

  constructor(error: unknown) {
    this.error = error
  }
}

/** Calls the resolver of a field and completes what it gives. Never throws. */
export function resolveField(execution: Execution, source: unknown, field: SelectedField, holder: Frame): unknown {
  const frame = new Frame(holder, field.responseKey, field.parentType.name, field.isNullable)
  try {
    const args = field.readArguments(execution.variables)
    const value = field.resolve?.(source, args, execution.context, execution.infoOf(field, frame))
    return execution.complete(field.complete, field, value, frame)
  } catch (error) {
    return execution.fail(error, field, frame)
  }
}

/** Completes what was read of a field without a resolver; a method is called. Never throws. */
export function readProperty(
  execution: Execution,
  own: Readonly<Record<string, unknown>>,
  value: unknown,
  field: SelectedField,
  holder: Frame,
): unknown {
  const frame = new Frame(holder, field.responseKey, field.parentType.name, field.isNullable)
  if (value instanceof Thrown) return execution.fail(value.error, field, frame)
  if (typeof value !== 'function') return execution.complete(field.complete, field, value, frame)
  try {
    const args = field.readArguments(execution.variables)
    const result = value.call(own, args, execution.context, execution.infoOf(field, frame))
    return execution.complete(field.complete, field, result, frame)
  } catch (error) {
    return execution.fail(error, field, frame)
  }
}
