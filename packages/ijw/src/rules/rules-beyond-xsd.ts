import { allocationRules } from './allocation-rules.ts'
import { claimRules } from './claim-rules.ts'
import { clientRules } from './client-rules.ts'
import { deliveryRules } from './delivery-rules.ts'
import type { Rule } from './rule.ts'

/** Everything that is checked within one message beyond its structure (level 2), in the order of reporting. */
export const rulesBeyondXsd: readonly Rule[] = [
  ...clientRules,
  ...allocationRules,
  ...deliveryRules,
  ...claimRules,
]
