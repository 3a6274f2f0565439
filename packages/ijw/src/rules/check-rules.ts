import type { IjwMessage } from '../definitions/messages.ts'
import { type Finding, maximumFindings } from '../finding.ts'
import { rulesBeyondXsd } from './rules-beyond-xsd.ts'

/** Applies every rule that holds for this type of message. `today` is the day of receipt, as `yyyy-mm-dd`. */
export function checkRules(message: IjwMessage, today: string): readonly Finding[] {
  const findings: Finding[] = []
  for (const { id, level, code, sentence, messages, check } of rulesBeyondXsd) {
    if (!messages.includes(message.type)) continue
    check(message, (path) => findings.push({ path, rule: id, level, code, message: sentence }), today)
  }
  return findings.slice(0, maximumFindings)
}
