const verdicts = { accepted: 'ACCEPTED', rejected: 'REJECTED', parked: 'PARKED', refused: 'REFUSED' } as const

/** The verdict of the exchange as the graph calls it. */
export function toVerdict(verdict: keyof typeof verdicts): (typeof verdicts)[keyof typeof verdicts] {
  return verdicts[verdict]
}

interface Answered<Type> {
  /** Of the answer that the hub wrote by itself. */
  readonly answerId: string | null
  readonly answerType: Type | null
}

/** The answer to a message, or null when there is none: a message that answers it stands above what the hub wrote by itself. */
export function toAnswer<Type, Message extends { readonly id: string; readonly type: Type }>(
  { answerId: id, answerType: type }: Answered<Type>,
  answers: readonly Message[],
): { readonly id: string; readonly type: Type; readonly message: Message | null } | null {
  const message = answers.at(-1)
  if (message !== undefined) return { id: message.id, type: message.type, message }
  return id === null || type === null ? null : { id, type, message: null }
}
