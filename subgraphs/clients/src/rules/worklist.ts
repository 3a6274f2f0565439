/** What the worklist holds: the tasks of caseworkers, and for the back-office the claims that await their answer. */
export type WorklistKind = 'RETURN' | 'REQUEST_ANSWER' | 'RESIDENCE_REJECTION' | 'START' | 'STOP' | 'CLAIM_ANSWER'
export type WorklistState = 'DUE' | 'DUE_SOON' | 'LATE'

/** Who has to do it. What providers have to do, the municipality watches over. */
export function actorOf(kind: WorklistKind): 'MUNICIPALITY' | 'PROVIDER' {
  return kind === 'START' || kind === 'STOP' ? 'PROVIDER' : 'MUNICIPALITY'
}

/** A day, with the last day that is soon on that day. */
export interface Horizon {
  readonly today: string
  readonly soonUntil: string
}

/** How much time is left for what is due on `dueOn`. */
export function stateOn({ today, soonUntil }: Horizon, dueOn: string): WorklistState {
  if (dueOn < today) return 'LATE'
  return dueOn <= soonUntil ? 'DUE_SOON' : 'DUE'
}
