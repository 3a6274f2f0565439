import { type RuleOfStandard, ruleList } from '@regiograaf/ijw'
import { parseJsonOption } from './json-option.ts'

export const rulesUsage = `Usage: regiograaf rules [--json]

Lists every rule of iJw 3.2 and what the hub does with it: implemented (a rule object checks it), structure (the
definition of the message refuses what breaks it) or agreement (agreed between people; it says where in the hub it lives,
or why it does not).

  --json  prints the list as JSON`

/** The command `regiograaf rules`. */
export async function runRules(argv: string[]): Promise<void> {
  const { json, help } = parseJsonOption('rules', argv)
  if (help) console.log(rulesUsage)
  else console.log(json ? JSON.stringify(ruleList, null, 2) : describeRules(ruleList))
}

/** A line for each rule: id, level (P: process agreement), code, status, messages, sentence; and the total per status. */
export function describeRules(rules: readonly RuleOfStandard[]): string {
  const perStatus = Object.entries(Object.groupBy(rules, ({ status }) => status))
  return [...rules.map(describeRule), '', ...perStatus.map(([status, group]) => `${group.length} ${status}`)].join('\n')
}

function describeRule({ id, level, code, status, messages, sentence, note }: RuleOfStandard): string {
  const columns = [id.padEnd(7), level ?? 'P', (code ?? '').padEnd(4), status.padEnd(11), nameMessages(messages)]
  return [...columns, sentence, note].filter((part) => part !== null && part !== '').join('  ')
}

/** JW301 and JW305 as `301 305`. */
function nameMessages(messages: RuleOfStandard['messages']): string {
  return messages.map((type) => type.slice(2)).join(' ')
}
