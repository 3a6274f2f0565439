import type { RuleOfStandard } from '@regiograaf/ijw'
import { describe, expect, it, vi } from 'vitest'
import { describeRules, runRules } from './rules.ts'

const rule: RuleOfStandard = {
  id: 'TR018',
  messages: ['JW307'],
  level: 2,
  code: '0001',
  status: 'implemented',
  sentence: 'The end date must not lie before the begin date.',
  note: null,
}

async function printed(...argv: string[]): Promise<string> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  await runRules(argv)
  const text = log.mock.calls.flat().join('\n')
  log.mockRestore()
  return text
}

describe('regiograaf rules', () => {
  it('prints a line for each rule and a total per status', () => {
    const agreement = {
      ...rule,
      id: 'OP011',
      level: null,
      code: null,
      status: 'agreement',
      note: 'See TR134.',
    } as const
    expect(describeRules([rule, agreement]).split('\n')).toEqual([
      'TR018    2  0001  implemented  307  The end date must not lie before the begin date.',
      'OP011    P        agreement    307  The end date must not lie before the begin date.  See TR134.',
      '',
      '1 implemented',
      '1 agreement',
    ])
  })

  it('prints every rule of the standard, in words or as JSON', async () => {
    expect(await printed()).toMatch(/^TR002 {4}2 {2}0001 {2}implemented {2}301 305 307 315 {2}A birth date/)
    const rules: readonly RuleOfStandard[] = JSON.parse(await printed('--json'))
    expect(rules.find(({ id }) => id === 'TR018')).toEqual(rule)
  })

  it('refuses what it does not know in one sentence', async () => {
    await expect(runRules(['--fast'])).rejects.toThrow('rules takes only --json.')
  })
})
