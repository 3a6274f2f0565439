import { createHmac, createSecretKey, hash, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto'
import { jwtVerify } from 'jose'
import { toIdentity } from './claims.ts'
import type { Identity } from './identity.ts'

const lifetimeSeconds = 30
const longestLifetimeSeconds = 60
const clockToleranceSeconds = 5
const type = 'hub+jwt'
const header = toBase64Url({ alg: 'HS256', typ: type })

/** What the gateway tells a subgraph about one operation. */
export interface InternalCall {
  readonly identity: Identity
  /** The id of the client's request, the same for all subgraphs. */
  readonly requestId: string
}

/**
 * The key with which the gateway and one subgraph know each other, derived from the key of the hub by HKDF-SHA-256. It says
 * nothing about the keys of the other subgraphs.
 */
export function deriveSubgraphKey(hubKey: Buffer, subgraph: string): Buffer {
  return Buffer.from(hkdfSync('sha256', hubKey, '', `regiograaf subgraph ${subgraph}`, 32))
}

/**
 * Makes the token that goes with one operation for this subgraph: a JWT (HS256) of 30 seconds that holds who is asking and is
 * bound to the subgraph and to the SHA-256 of the body. `now` is in milliseconds.
 */
export function createInternalSigner(
  subgraph: string,
  key: Buffer,
): (call: InternalCall, body: string, now?: number) => string {
  const secret = createSecretKey(key)
  return ({ identity, requestId }, body, now = Date.now()) => {
    const iat = Math.floor(now / 1000)
    const claims = { aud: subgraph, iat, exp: iat + lifetimeSeconds, request: requestId, body: digest(body), identity }
    const signed = `${header}.${toBase64Url(claims)}`
    // A fourth of the CPU that the asynchronous signing of jose takes, and the gateway signs once per fetch.
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
  }
}

/** A token that is right in all but what it came with. */
export interface InternalPass extends InternalCall {
  /** Whether the token was made for exactly this body. */
  isFor(body: string | Buffer): boolean
}

/** Tells who is asking, or null when the token is missing, is not for this subgraph and moment, or is forged. */
export type InternalVerifier = (token: string | undefined) => Promise<InternalPass | null>

/**
 * A verifier of the tokens for one subgraph. It never throws and gives no reason. Nobody may be answered before `isFor` has
 * been asked as well; until then it is known that the body comes from the gateway, and not which it is.
 */
export function createInternalVerifier(subgraph: string, key: Buffer): InternalVerifier {
  const secret: KeyObject = createSecretKey(key)
  return async (token) => {
    if (token === undefined) return null
    try {
      const { payload } = await jwtVerify(token, secret, {
        algorithms: ['HS256'],
        typ: type,
        audience: subgraph,
        requiredClaims: ['iat', 'exp'],
        maxTokenAge: longestLifetimeSeconds,
        clockTolerance: clockToleranceSeconds,
      })
      const { iat = 0, exp = Number.POSITIVE_INFINITY, request, body, identity } = payload
      if (exp - iat > longestLifetimeSeconds || typeof request !== 'string') return null
      return { identity: toKnownIdentity(identity), requestId: request, isFor: (given) => isDigest(body, given) }
    } catch {
      return null
    }
  }
}

/** The identity, held once more to the role table. Throws InvalidClaimsError when no access token can make such an identity. */
function toKnownIdentity(claim: unknown): Identity {
  const { subject, municipalities, ...claims } = claim as Identity
  const [, ...predecessors] = municipalities
  return toIdentity({ ...claims, sub: subject }, () => predecessors)
}

function isDigest(claim: unknown, body: string | Buffer): boolean {
  const expected = Buffer.from(digest(body))
  const given = Buffer.from(String(claim))
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function digest(body: string | Buffer): string {
  return hash('sha256', body, 'base64url')
}

function toBase64Url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
