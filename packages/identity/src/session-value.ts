import { createHmac } from 'node:crypto'
import type { Identity } from './identity.ts'

const lifetimeSeconds = 300

/**
 * The signed value that carries an identity into one PostgreSQL transaction (`set_config('hub.identity', …, true)`):
 * base64 of a JSON payload, a dot, and the hex HMAC-SHA-256 of that base64 text. `hub.identity()` in the database checks
 * it with a key that the application roles cannot read. Valid for five minutes from `now` (milliseconds).
 */
export function signIdentity(identity: Identity, key: Buffer, now: number = Date.now()): string {
  const payload = {
    subject: identity.subject,
    kind: identity.organisation.kind,
    code: identity.organisation.code,
    role: identity.role,
    purpose: identity.purpose,
    municipalities: identity.municipalities,
    until: Math.floor(now / 1000) + lifetimeSeconds,
  }
  const encoded = Buffer.from(JSON.stringify(payload)).toString('base64')
  return `${encoded}.${createHmac('sha256', key).update(encoded).digest('hex')}`
}
