const verdicts = { accepted: 'ACCEPTED', rejected: 'REJECTED', parked: 'PARKED' } as const

/** The verdict of the exchange as the graph calls it. */
export function toVerdict(verdict: keyof typeof verdicts): (typeof verdicts)[keyof typeof verdicts] {
  return verdicts[verdict]
}

/** The answer to a message, or null when there is none. */
export function toAnswer<Type>({
  answerId: id,
  answerType: type,
}: {
  readonly answerId: string | null
  readonly answerType: Type | null
}): { readonly id: string; readonly type: Type } | null {
  return id === null || type === null ? null : { id, type }
}
