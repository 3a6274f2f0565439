import { claimLineRules } from './claim-line-rules-against-facts.ts'
import { claimClientRules, wholeClaimRules } from './claim-rules-against-facts.ts'
import type { RuleFacts } from './rule.ts'
import { rulesAgainstFacts } from './rules-against-facts.ts'
import { rulesBeyondXsd } from './rules-beyond-xsd.ts'

/** Every rule that the hub checks, whatever it takes to check it. */
export const implementedRules: readonly RuleFacts[] = [
  ...rulesBeyondXsd,
  ...rulesAgainstFacts,
  ...wholeClaimRules,
  ...claimClientRules,
  ...claimLineRules,
]

const rulesById = new Map(implementedRules.map((rule) => [rule.id, rule]))

/** A rule by its id, or null when the hub checks none such. */
export function findRule(id: string): RuleFacts | null {
  return rulesById.get(id) ?? null
}

/** A rule by its id. Throws when there is none. */
export function getRule(id: string): RuleFacts {
  const rule = findRule(id)
  if (rule === null) throw new Error(`The hub checks no rule ${id}.`)
  return rule
}
