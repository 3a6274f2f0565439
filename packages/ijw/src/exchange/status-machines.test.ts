import { describe, expect, it } from 'vitest'
import { implementedRules } from '../rules/implemented-rules.ts'
import {
  claimMachine,
  deliveryMachine,
  refusedBy,
  requestMachine,
  type StatusMachine,
  stateAfter,
} from './status-machines.ts'

const machines: readonly [name: string, machine: StatusMachine<string, string>][] = [
  ['delivery', deliveryMachine],
  ['request', requestMachine],
  ['claim', claimMachine],
]

it('docs/status-machines.md draws the tables', async () => {
  await expect(writePage()).toMatchFileSnapshot('../../../../docs/status-machines.md')
})

describe.each(machines)('the machine of a %s', (_, machine) => {
  const { initial, otherInitial = initial, transitions, refusals } = machine
  const states = new Set([initial, ...transitions.flatMap(({ from, to }) => [from, to])])
  const events = new Set([...transitions, ...refusals].map(({ event }) => event))

  it('says once of every event in every state whether it may happen', () => {
    for (const state of states) {
      for (const event of events) {
        const known = [...transitions, ...refusals].filter((entry) => entry.from === state && entry.event === event)
        expect({ state, event, times: known.length }).toEqual({ state, event, times: 1 })
      }
    }
  })

  it('can come in every state', () => {
    const reached = new Set([initial, otherInitial])
    for (let size = 0; size < reached.size; ) {
      size = reached.size
      for (const { from, to } of transitions) if (reached.has(from)) reached.add(to)
    }
    expect([...reached].sort()).toEqual([...states].sort())
  })

  it('refuses by rules that the hub checks, and stays where it was', () => {
    const ids = new Set(implementedRules.map(({ id }) => id))
    for (const { from, event, rule } of refusals) {
      expect({ rule, isChecked: ids.has(rule) }).toEqual({ rule, isChecked: true })
      expect([refusedBy(machine, from, event), stateAfter(machine, from, event)]).toEqual([rule, from])
    }
  })
})

function writePage(): string {
  return `# How care, requests and claims go from state to state

The code judges messages by these tables. This page is drawn from them, in \`packages/ijw/src/exchange/status-machines.ts\`: change
those, then run \`npx vitest run status-machines --update\` in \`packages/ijw/\`.

${machines.map(([, machine]) => drawMachine(machine)).join('\n\n')}
`
}

function drawMachine(machine: StatusMachine<string, string>): string {
  const { title, initial, otherInitial, transitions, refusals } = machine
  const steps = [
    `  [*] --> ${initial}`,
    ...(otherInitial === undefined ? [] : [`  [*] --> ${otherInitial}`]),
    ...transitions.map(({ from, event, to }) => `  ${from} --> ${to}: ${event.replace(':', ',')}`),
  ]
  const rows = refusals.map(({ from, event, rule }) => `| ${from} | ${event} | ${rule} |`)
  return `## ${title}

\`\`\`mermaid
stateDiagram-v2
${steps.join('\n')}
\`\`\`

What is refused:

| in state | event | rule |
| --- | --- | --- |
${rows.join('\n')}`
}
