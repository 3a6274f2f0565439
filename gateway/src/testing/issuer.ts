import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import type { Trust } from '../token.ts'

const issuer = 'urn:regiograaf:development'
const audience = 'regiograaf'

/** Signs tokens for tests: a good one unless the header or the claims say otherwise; null leaves a part out. */
export async function createTestIssuer(kid = 'test-key') {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const publicJwk = { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }

  function sign(claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}): Promise<string> {
    const payload = { ...goodClaims(), ...claims }
    const protectedHeader = { alg: 'ES256', typ: 'at+jwt', kid, ...header }
    return new SignJWT(withoutNulls(payload) as JWTPayload)
      .setProtectedHeader(withoutNulls(protectedHeader) as { alg: string })
      .sign(privateKey, { crit: { 'urn:example:rule': true } })
  }
  const trust: Trust = { kind: 'development', issuer, audience, publicJwk }
  return { trust, publicJwk, publicKey, sign }
}

export function goodClaims(): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000)
  return {
    iss: issuer,
    aud: audience,
    sub: 'test',
    iat: now,
    exp: now + 60,
    organisation: { kind: 'municipality', code: 'GM0361' },
    role: 'caseworker',
    purpose: 'ACCESS',
  }
}

function withoutNulls(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
}
