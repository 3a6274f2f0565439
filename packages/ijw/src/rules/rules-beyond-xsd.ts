import { allocationRules } from './allocation-rules.ts'
import { careRules } from './care-rules.ts'
import { claimAnswerRules } from './claim-answer-rules.ts'
import { claimRules } from './claim-rules.ts'
import { clientRules } from './client-rules.ts'
import { dateRules } from './date-rules.ts'
import { deliveryRules } from './delivery-rules.ts'
import { headerRules } from './header-rules.ts'
import { keyRules } from './key-rules.ts'
import { requestRules } from './request-rules.ts'
import type { Rule } from './rule.ts'

/** Everything that is checked beyond the structure, in the order of reporting: level 2 before level 4. */
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
  ...headerRules,
]
