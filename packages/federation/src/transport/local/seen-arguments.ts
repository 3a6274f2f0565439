/** A parameter with a default does not count in the length of a function, nor do those after it; a comment could hide one. */
const unclear = /=|\/[/*]/
/** Whatever could give a function more of its arguments than its parameters name. */
const seesMore = /\barguments\b|\beval\b|\.\.\.|\[native code\]/

/**
 * How many of its arguments a function can see at most: its parameters, where its text shows that there is no other way to reach
 * further ones, and Infinity otherwise. What a function cannot see need not be made for it.
 */
export function seenArguments(called: (...given: never[]) => unknown): number {
  const text = Function.prototype.toString.call(called)
  const parameters = /^(.*?)(?:=>|\)\s*\{)/s.exec(text)?.[1]
  if (parameters === undefined || unclear.test(parameters) || seesMore.test(text)) {
    return Number.POSITIVE_INFINITY
  }
  return called.length
}
