import { toCodedValue } from '@regiograaf/subgraph-kit'
import type { CareStopResolvers } from './../../types.generated.ts'

export const CareStop: CareStopResolvers = {
  endReason: ({ endReasonCode }) => toCodedValue('JZ588', endReasonCode),
  temporary: ({ endReasonCode }) => endReasonCode === '20',
}
