/** A value, or the promise of one. What is there at once needs no turn of the event loop. */
export type MaybePromise<Value> = Value | Promise<Value>

/** Whether something is a promise of any make. */
export function isPromise<Value>(value: Value | PromiseLike<Value>): value is PromiseLike<Value> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function'
}

/** Goes on with a value: at once when it is there, else when it comes. */
export function goOn<Value, Result>(
  value: Value | PromiseLike<Value>,
  next: (value: Value) => MaybePromise<Result>,
): MaybePromise<Result> {
  return isPromise(value) ? Promise.resolve(value).then(next) : next(value)
}
