import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { exchangeIdentity } from './identity.ts'
import { signIdentity } from './session-value.ts'

const key = Buffer.alloc(32, 1)
const now = Date.UTC(2026, 10, 21, 12)

it('signs who is asking for five minutes', () => {
  const [payload = '', signature] = signIdentity(exchangeIdentity('GM0361'), key, now).split('.')
  expect(signature).toBe(createHmac('sha256', key).update(payload).digest('hex'))
  expect(JSON.parse(Buffer.from(payload, 'base64').toString())).toEqual({
    subject: 'exchange',
    kind: 'municipality',
    code: 'GM0361',
    role: 'exchange',
    purpose: 'FUNDING',
    municipalities: ['GM0361'],
    until: now / 1000 + 300,
  })
})

it('gives another signature under another key and for another slice', () => {
  const signatures = [
    signIdentity(exchangeIdentity('GM0361'), key, now),
    signIdentity(exchangeIdentity('GM0361'), Buffer.alloc(32, 2), now),
    signIdentity(exchangeIdentity('GM0505'), key, now),
  ].map((value) => value.split('.')[1])
  expect(new Set(signatures).size).toBe(3)
})
