import { createHmac } from 'node:crypto'
import { decodeJwt, decodeProtectedHeader, SignJWT, UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { exchangeIdentity, type Identity } from './identity.ts'
import { createInternalSigner, createInternalVerifier, deriveSubgraphKey, type InternalCall } from './internal-token.ts'

const hubKey = Buffer.alloc(32, 7)
const key = deriveSubgraphKey(hubKey, 'clients')
const sign = createInternalSigner('clients', key)
const findPass = createInternalVerifier('clients', key)

/** What a subgraph learns from a token and the body that it came with. */
async function verify(token: string | undefined, body: string | Buffer): Promise<InternalCall | null> {
  const pass = await findPass(token)
  return pass?.isFor(body) ? { identity: pass.identity, requestId: pass.requestId } : null
}

const body = '{"query":"{ clients { nodes { familyName } } }","variables":{"familyName":"Zoë"}}'
const identity: Identity = {
  subject: 'j.visser',
  organisation: { kind: 'municipality', code: 'GM1980' },
  role: 'caseworker',
  purpose: 'ACCESS',
  municipalities: ['GM1980', 'GM0398', 'GM0416'],
}
const call = { identity, requestId: '3e1c' }

/** The claims and the header of a right token, changed, and signed with the right key. */
function resign(change: Record<string, unknown>, header: Record<string, unknown> = {}, secret = key): string {
  const token = sign(call, body)
  const changed = [
    { ...decodeProtectedHeader(token), ...header },
    { ...decodeJwt(token), ...change },
  ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  const signed = changed.join('.')
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}

const nowSeconds = () => Math.floor(Date.now() / 1000)

describe('the internal token', () => {
  it('tells the subgraph who is asking in which request', async () => {
    expect(await verify(sign(call, body), body)).toEqual(call)
    expect(await verify(sign(call, body), Buffer.from(body))).toEqual(call)
  })

  it('is a JWT of thirty seconds', () => {
    const token = sign(call, body)
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'HS256', typ: 'hub+jwt' })
    const { iat = 0, exp = 0, aud } = decodeJwt(token)
    expect([exp - iat, aud]).toEqual([30, 'clients'])
  })

  it('counts as well when another library signs it', async () => {
    const { iat, exp, aud, ...claims } = decodeJwt(sign(call, body))
    const token = new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'hub+jwt' })
    token.setAudience('clients').setIssuedAt().setExpirationTime('60s')
    expect(await verify(await token.sign(key), body)).toEqual(call)
  })

  it('forgives clocks that differ by a few seconds', async () => {
    const now = Date.now()
    expect(await verify(sign(call, body, now + 4_000), body)).toEqual(call)
    expect(await verify(sign(call, body, now - 33_000), body)).toEqual(call)
  })

  it.each([
    ['no token', () => undefined],
    ['an empty one', () => ''],
    ['no JWT', () => 'Bearer'],
    [
      'one for another subgraph',
      () => createInternalSigner('finance', deriveSubgraphKey(hubKey, 'finance'))(call, body),
    ],
    ['one for another subgraph under the right key', () => createInternalSigner('finance', key)(call, body)],
    ['one under the key of the hub', () => createInternalSigner('clients', hubKey)(call, body)],
    [
      'one under the key of another hub',
      () => createInternalSigner('clients', deriveSubgraphKey(Buffer.alloc(32, 8), 'clients'))(call, body),
    ],
    ['one for another body', () => sign(call, body.replace('Zoë', 'Zoe'))],
    ['one whose body is no digest', () => resign({ body: null })],
    ['one whose digest is cut off', () => resign({ body: String(decodeJwt(sign(call, body)).body).slice(0, -1) })],
    ['an expired one', () => sign(call, body, Date.now() - 40_000)],
    ['one issued in the future', () => sign(call, body, Date.now() + 10_000)],
    ['one that lives longer than a minute', () => resign({ exp: nowSeconds() + 61 })],
    ['an old one that still lives', () => resign({ iat: nowSeconds() - 70, exp: nowSeconds() + 10 })],
    ['one without expiry', () => resign({ exp: undefined })],
    ['one without the moment of issue', () => resign({ iat: undefined })],
    ['one without audience', () => resign({ aud: undefined })],
    ['one without request', () => resign({ request: undefined })],
    ['one without identity', () => resign({ identity: undefined })],
    ['one with half an identity', () => resign({ identity: { ...identity, municipalities: undefined } })],
    ['one of a role that does not exist', () => resign({ identity: { ...identity, role: 'king' } })],
    ['one of the hub itself', () => resign({ identity: exchangeIdentity('GM1980') })],
    ['one for a purpose that the role does not have', () => resign({ identity: { ...identity, purpose: 'CONTROL' } })],
    ['one of another type', () => resign({}, { typ: 'at+jwt' })],
    ['one without type', () => resign({}, { typ: undefined })],
    ['one of another algorithm', () => resign({}, { alg: 'HS512' })],
    ['one that brings its key', () => resign({}, { jwk: { kty: 'oct', k: '' } }, Buffer.alloc(32))],
    ['one without a signature', () => `${sign(call, body).split('.').slice(0, 2).join('.')}.`],
    ['one of the algorithm none', () => new UnsecuredJWT(decodeJwt(sign(call, body))).encode()],
    [
      'one with other claims under the old signature',
      () => {
        const [header, , signature] = sign(call, body).split('.')
        return [header, resign({ identity: { ...identity, subject: 'other' } }).split('.')[1], signature].join('.')
      },
    ],
  ])('refuses %s', async (_what, forge) => {
    expect(await verify(forge(), body)).toBeNull()
  })

  it('takes a critical header as a reason to refuse', async () => {
    expect(await verify(resign({}, { crit: ['b64'], b64: false }), body)).toBeNull()
  })
})

it('is known to be of the gateway before the body is there', async () => {
  expect(await findPass(sign(call, body))).toMatchObject(call)
  expect(await findPass(createInternalSigner('clients', hubKey)(call, body))).toBeNull()
})

describe('the key of a subgraph', () => {
  it('is 32 bytes, always the same for one hub and subgraph, and another for each', () => {
    const keys = [
      deriveSubgraphKey(hubKey, 'clients'),
      deriveSubgraphKey(hubKey, 'finance'),
      deriveSubgraphKey(Buffer.alloc(32, 8), 'clients'),
    ]
    expect(keys.map(({ length }) => length)).toEqual([32, 32, 32])
    expect(new Set(keys.map((each) => each.toString('hex'))).size).toBe(3)
    expect(deriveSubgraphKey(hubKey, 'clients')).toEqual(key)
  })
})
