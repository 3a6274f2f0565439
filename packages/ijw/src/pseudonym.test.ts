import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { createPseudonyms, rememberingPseudonyms } from './pseudonym.ts'

const key = Buffer.alloc(32, 7)
const pseudonyms = createPseudonyms(key)

it('gives the same facts the same id, and everything else another', () => {
  const id = pseudonyms.clientId('GM0361', '999900031')
  expect(createPseudonyms(Buffer.from(key)).clientId('GM0361', '999900031')).toBe(id)
  const others = [
    pseudonyms.clientId('GM0505', '999900031'),
    pseudonyms.clientId('GM0361', '999900043'),
    pseudonyms.allocationId('GM0361', 999900031),
    createPseudonyms(Buffer.alloc(32, 8)).clientId('GM0361', '999900031'),
    pseudonyms.idOf('client', 'GM03', '61999900031'),
  ]
  expect(new Set([id, ...others]).size).toBe(6)
})

it('is the HMAC-SHA-256 of the facts in the form of a UUID of version 8', () => {
  const digest = createHmac('sha256', key).update('["client","GM0361","999900031"]').digest('hex')
  const id = pseudonyms.clientId('GM0361', '999900031')
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(id.slice(0, 13).replace('-', '')).toBe(digest.slice(0, 12))
  expect(id.slice(-12)).toBe(digest.slice(20, 32))
})

it('gives the same ids when it remembers them, and makes each of them once', () => {
  const made: string[] = []
  const remembering = rememberingPseudonyms({
    ...pseudonyms,
    clientId: (code, bsn) => {
      made.push(`${code} ${bsn}`)
      return pseudonyms.clientId(code, bsn)
    },
  })
  for (const code of ['GM0361', 'GM0505', 'GM0361']) {
    expect(remembering.clientId(code, '999900031')).toBe(pseudonyms.clientId(code, '999900031'))
    expect(remembering.allocationId(code, 999900031)).toBe(pseudonyms.allocationId(code, 999900031))
  }
  expect(made).toEqual(['GM0361 999900031', 'GM0505 999900031'])
})
