/** The command was called in a way that it cannot carry out. The message is one sentence that says what it takes. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
