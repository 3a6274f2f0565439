import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messageDefinitions, messageTypes } from '../definitions/messages.ts'
import { maximumFindings } from '../finding.ts'
import { mentionedClients } from '../mentioned-clients.ts'
import { arbitraryMessage } from '../testing/arbitrary-message.ts'
import { exampleAllocation } from '../testing/example-messages.ts'
import { checkRules } from './check-rules.ts'

describe('checkRules', () => {
  it.each(messageTypes)('judges every %s that fits its structure, and repeats nothing of it', (type) => {
    const property = fc.property(arbitraryMessage(messageDefinitions[type]), (message) => {
      const findings = JSON.stringify(checkRules(message))
      for (const { bsn } of mentionedClients(message)) expect(findings).not.toContain(bsn)
    })
    fc.assert(property, { seed: 11, numRuns: 100 })
  })

  it('judges a message of tens of thousands of products without comparing each with each', () => {
    const many = Array.from({ length: 40_000 }, (_, index) => ({ Product: { Categorie: '45', Code: `${index % 7}` } }))
    const before = process.cpuUsage()
    expect(checkRules(exampleAllocation(many))).toHaveLength(maximumFindings)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(5000)
  })
})
