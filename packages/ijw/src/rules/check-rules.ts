import type { IjwMessage } from '../definitions/messages.ts'
import { type Finding, maximumFindings } from '../finding.ts'
import { rulesBeyondXsd } from './rules-beyond-xsd.ts'

/** Applies every rule that holds within a message of this type (level 2). */
export function checkRules(message: IjwMessage): readonly Finding[] {
  const findings: Finding[] = []
  for (const { id, level, code, sentence, messages, check } of rulesBeyondXsd) {
    if (!messages.includes(message.type)) continue
    check(message, (path) => {
      if (findings.length < maximumFindings) findings.push({ path, rule: id, level, code, message: sentence })
    })
  }
  return findings
}
