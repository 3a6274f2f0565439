/** The environment holds faults. The message has one sentence a line, one line a fault, and repeats no secret. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.faults = faults
  }
}

/** What each of these readers answers, in their order. Throws one EnvironmentError with the faults that any of them found. */
export function readAll<Answers extends readonly unknown[]>(
  ...readers: { readonly [Position in keyof Answers]: () => Answers[Position] }
): Answers {
  const faults: string[] = []
  const answers = readers.map((read) => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error
      faults.push(...error.faults)
      return undefined
    }
  })
  if (faults.length > 0) throw new EnvironmentError(faults)
  return answers as unknown as Answers
}

/** The 32 random bytes that a variable holds in base64, as `openssl rand -base64 32` prints them; null when it holds something else. */
export function toKey(text: string | undefined): Buffer | null {
  return /^[A-Za-z0-9+/]{43}=$/.test(text ?? '') ? Buffer.from(text ?? '', 'base64') : null
}
