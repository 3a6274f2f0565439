import { allocationRulesAgainstFacts } from './allocation-rules-against-facts.ts'
import { claimAnswerRulesAgainstFacts } from './claim-answer-rules-against-facts.ts'
import { deliveryRulesAgainstFacts } from './delivery-rules-against-facts.ts'
import { headerRules } from './header-rules.ts'
import { productRulesAgainstFacts } from './product-rules-against-facts.ts'
import { requestRulesAgainstFacts } from './request-rules-against-facts.ts'
import type { RuleAgainstFacts } from './rule-against-facts.ts'

/**
 * Everything that is checked against what is known beside a message, in the order of reporting; but for the classes of a claim,
 * which are judged in turn (`judgeClaim`).
 */
export const rulesAgainstFacts: readonly RuleAgainstFacts[] = [
  ...headerRules,
  ...allocationRulesAgainstFacts,
  ...deliveryRulesAgainstFacts,
  ...requestRulesAgainstFacts,
  ...productRulesAgainstFacts,
  ...claimAnswerRulesAgainstFacts,
]
