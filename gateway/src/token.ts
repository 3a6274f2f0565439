import { hash, type KeyObject } from 'node:crypto'
import { type Identity, InvalidClaimsError, toIdentity } from '@regiograaf/identity'
import { predecessorsOf } from '@regiograaf/reference-data'
import { describeFault, type Logger } from '@regiograaf/service'
import {
  createRemoteJWKSet,
  errors,
  type FlattenedJWSInput,
  importJWK,
  type JWK,
  type JWSAlgorithm,
  type JWSHeaderParameters,
  type JWTHeaderParameters,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose'
import { isTrustedProviderUrl } from './provider-url.ts'

/** Whose signature counts: one key of an issuer on this machine, or the keys that an OpenID provider publishes. */
export type Trust =
  | { readonly kind: 'development'; readonly issuer: string; readonly audience: string; readonly publicJwk: JWK }
  | { readonly kind: 'oidc'; readonly issuer: string; readonly audience: string }

export interface TokenVerifierSettings {
  readonly trust: Trust
  /** Production never trusts development tokens. */
  readonly production: boolean
  /** Gets a line when the provider or its keys give trouble; never a token or a claim. */
  readonly logger: Pick<Logger, 'warn'>
}

/** Turns the Authorization header into an identity, or into null for whatever reason. Does not throw. */
export type TokenVerifier = (authorizationHeader: string | undefined) => Promise<Identity | null>

/** A token that was verified, and the key that its signature was verified with. */
interface Verified {
  readonly identity: Identity
  readonly header: JWTHeaderParameters
  readonly key: CryptoKey | KeyObject | JWK | Uint8Array
  /** In seconds, as the token says. */
  readonly exp: number
}

const rememberedTokens = 2_000
const clockToleranceSeconds = 5
const discoveryTimeoutMs = 5_000
const discoveryCooldownMs = 30_000
const algorithms: JWSAlgorithm[] = ['ES256', 'PS256', 'RS256', 'EdDSA']

/**
 * A verifier of access tokens: a JWT of type at+jwt (RFC 9068) with a key id, an expiry and the claims of an identity.
 * Keys that a token brings or points at are never used. A token that was verified counts as verified until it expires, and
 * only while the issuer still has the key: each time the key is looked up as for a new token. Throws when development tokens are to be trusted in production.
 */
export function createTokenVerifier({ trust, production, logger }: TokenVerifierSettings): TokenVerifier {
  if (trust.kind === 'development' && production) {
    throw new Error('Development tokens are refused in production; set OIDC_ISSUER and OIDC_AUDIENCE.')
  }
  const findKey = withKeyId(trust.kind === 'development' ? developmentKey(trust.publicJwk) : providerKeys(trust.issuer))
  const verified = new Map<string, Verified>()

  async function verify(token: string): Promise<Verified | null> {
    const { payload, protectedHeader, key } = await jwtVerify(token, findKey, {
      issuer: trust.issuer,
      audience: trust.audience,
      algorithms,
      typ: 'at+jwt',
      requiredClaims: ['exp'],
      clockTolerance: clockToleranceSeconds,
    })
    const { iat = 0, exp = 0 } = payload
    if (iat > Date.now() / 1000 + clockToleranceSeconds) return null
    const identity = toIdentity(payload, predecessorsOf)
    // Requests share it.
    for (const part of [identity, identity.organisation, identity.municipalities]) Object.freeze(part)
    return { identity, header: protectedHeader, key, exp }
  }

  return async (authorizationHeader) => {
    const token = /^Bearer ([\w.-]{1,8192})$/i.exec(authorizationHeader ?? '')?.[1]
    if (token === undefined) return null
    try {
      const digest = hash('sha256', token, 'base64url')
      const known = verified.get(digest)
      if (known && isInTime(known) && (await findKey(known.header, noToken)) === known.key) return known.identity
      verified.delete(digest)
      const fresh = await verify(token)
      if (fresh === null) return null
      remember(verified, digest, fresh)
      return fresh.identity
    } catch (fault) {
      if (!isFaultOfToken(fault)) logger.warn({ fault: describeFault(fault) }, 'The keys of the token issuer failed.')
      return null
    }
  }
}

function isInTime({ exp }: Verified): boolean {
  return Math.floor(Date.now() / 1000) < exp + clockToleranceSeconds
}

/** Keeps the last ones; what falls out is verified again. */
function remember(verified: Map<string, Verified>, digest: string, fresh: Verified): void {
  verified.set(digest, fresh)
  if (verified.size <= rememberedTokens) return
  for (const oldest of verified.keys()) {
    verified.delete(oldest)
    return
  }
}

// Keys are found by the header alone.
const noToken: FlattenedJWSInput = { payload: '', signature: '' }

function withKeyId(findKey: JWTVerifyGetKey): JWTVerifyGetKey {
  return (header, token) => {
    if (!header?.kid) throw new errors.JWSInvalid('The token names no key.')
    return findKey(header, token)
  }
}

function developmentKey(publicJwk: JWK): JWTVerifyGetKey {
  let key: ReturnType<typeof importJWK> | undefined
  return async ({ kid }: JWSHeaderParameters) => {
    if (kid !== publicJwk.kid) throw new errors.JWKSNoMatchingKey()
    key ??= importJWK(publicJwk)
    return key
  }
}

/** The keys of a provider, found through its discovery document when the first token comes in, and then kept. */
function providerKeys(issuer: string): JWTVerifyGetKey {
  let keys: Promise<JWTVerifyGetKey> | null = null
  let failedAt = Number.NEGATIVE_INFINITY
  return async (header, token) => {
    if (keys === null) {
      if (Date.now() - failedAt < discoveryCooldownMs) throw new Error('The OpenID provider failed moments ago.')
      keys = discoverKeys(issuer)
    }
    const found = await keys.catch((fault: unknown) => {
      keys = null
      failedAt = Date.now()
      throw fault
    })
    return found(header, token)
  }
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  if (!isTrustedProviderUrl(address)) throw new Error('The OpenID provider must have an https address.')
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(discoveryTimeoutMs) })
  if (!response.ok) throw new Error(`The OpenID provider answered ${response.status} for its discovery document.`)
  const document = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown }
  if (document.issuer !== issuer) throw new Error('The OpenID provider calls itself by another name than OIDC_ISSUER.')
  if (typeof document.jwks_uri !== 'string' || !isTrustedProviderUrl(document.jwks_uri)) {
    throw new Error('The OpenID provider gives no https address for its keys.')
  }
  return createRemoteJWKSet(new URL(document.jwks_uri), { cooldownDuration: discoveryCooldownMs })
}

const faultsOfKeys = ['ERR_JOSE_GENERIC', 'ERR_JWK_INVALID', 'ERR_JWKS_INVALID', 'ERR_JWKS_TIMEOUT']

function isFaultOfToken(fault: unknown): boolean {
  if (fault instanceof InvalidClaimsError) return true
  return fault instanceof errors.JOSEError && !faultsOfKeys.includes(fault.code)
}
