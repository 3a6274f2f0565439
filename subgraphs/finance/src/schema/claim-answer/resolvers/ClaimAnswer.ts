import { toCodedValue } from '@regiograaf/subgraph-kit'
import type { ClaimAnswerResolvers } from './../../types.generated.ts'

const states = {
  awaiting: 'AWAITING_ANSWER',
  automatic: 'ANSWERED_AUTOMATICALLY',
  answered: 'ANSWERED',
  refused: 'REFUSED',
} as const

export const ClaimAnswer: ClaimAnswerResolvers = {
  state: ({ state }) => states[state],
  returnCodes: ({ returnCodes }) => (returnCodes ?? []).map((code) => toCodedValue('WJ001', code)),
}
