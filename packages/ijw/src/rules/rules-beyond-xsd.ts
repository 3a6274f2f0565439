import { allocationRules } from './allocation-rules.ts'
import { careRules } from './care-rules.ts'
import { claimAnswerRules } from './claim-answer-rules.ts'
import { claimRules } from './claim-rules.ts'
import { clientRules } from './client-rules.ts'
import { dateRules } from './date-rules.ts'
import { deliveryRules } from './delivery-rules.ts'
import { keyRules } from './key-rules.ts'
import { requestRules } from './request-rules.ts'
import type { Rule } from './rule.ts'

/** Everything that is checked within one message beyond its structure (level 2), in the order of reporting. */
export const rulesBeyondXsd: readonly Rule[] = [
  ...clientRules,
  ...keyRules,
  ...dateRules,
  ...allocationRules,
  ...careRules,
  ...deliveryRules,
  ...requestRules,
  ...claimRules,
  ...claimAnswerRules,
]
