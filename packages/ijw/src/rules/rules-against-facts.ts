import { allocationRulesAgainstFacts } from './allocation-rules-against-facts.ts'
import { claimLineRules } from './claim-line-rules-against-facts.ts'
import { claimClientRules, wholeClaimRules } from './claim-rules-against-facts.ts'
import { claimAnswerRulesAgainstFacts } from './claim-answer-rules-against-facts.ts'
import { deliveryRulesAgainstFacts } from './delivery-rules-against-facts.ts'
import { headerRules } from './header-rules.ts'
import { productRulesAgainstFacts } from './product-rules-against-facts.ts'
import { requestRulesAgainstFacts } from './request-rules-against-facts.ts'
import type { RuleAgainstFacts } from './rule-against-facts.ts'

/** Everything that is checked against what is known beside a message, in the order of reporting. */
export const rulesAgainstFacts: readonly RuleAgainstFacts[] = [
  ...headerRules,
  ...allocationRulesAgainstFacts,
  ...deliveryRulesAgainstFacts,
  ...requestRulesAgainstFacts,
  ...productRulesAgainstFacts,
  ...claimAnswerRulesAgainstFacts,
]

type RuleOfClass = Omit<RuleAgainstFacts, 'check'>

const rulesById = new Map<string, RuleOfClass>(
  [...rulesAgainstFacts, ...wholeClaimRules, ...claimClientRules, ...claimLineRules].map((rule) => [rule.id, rule]),
)

/** A rule against facts by its id, be it about a message or about a part of a claim. Throws when there is none. */
export function getRuleAgainstFacts(id: string): RuleOfClass {
  const rule = rulesById.get(id)
  if (rule === undefined) throw new Error(`There is no rule ${id} against facts.`)
  return rule
}
