import type { RuleBreach } from '../outgoing/rule-breach.ts'

/** Why a message was not sent, as the graph says it. */
export function messageRefused(breaches: readonly RuleBreach[]) {
  return {
    __typename: 'MessageRefusedProblem' as const,
    message: 'Nothing was sent: the message would break rules of iJw; correct the input.',
    breaches: [...breaches],
  }
}

export const keyReused = {
  __typename: 'IdempotencyKeyReusedProblem',
  message: 'Something else was sent under this key; take a new key.',
} as const

export const careRequestNotFound = {
  __typename: 'CareRequestNotFoundProblem',
  message: 'Your municipality knows no request with this id; take one from the field careRequests.',
} as const

export const allocationNotFound = {
  __typename: 'AllocationNotFoundProblem',
  message: 'Your municipality knows no allocation with this id that stands; take one from the field allocations.',
} as const
