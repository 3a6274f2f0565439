import { toCodedValue } from '@regiograaf/subgraph-kit'
import type { ReferrerResolvers } from './../../types.generated.ts'

export const Referrer: ReferrerResolvers = {
  type: ({ typeCode }) => toCodedValue('COD327', typeCode),
}
