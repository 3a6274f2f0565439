import { toOptionalCodedValue } from '@regiograaf/subgraph-kit'
import type { RuleBreachResolvers } from './../../types.generated.ts'

export const RuleBreach: RuleBreachResolvers = {
  returnCode: ({ returnCode }) => toOptionalCodedValue('WJ001', returnCode),
}
