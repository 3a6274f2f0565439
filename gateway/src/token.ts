import { type Identity, InvalidClaimsError, toIdentity } from '@regiograaf/identity'
import { predecessorsOf } from '@regiograaf/reference-data'
import { describeFault, type Logger } from '@regiograaf/service'
import {
  createRemoteJWKSet,
  errors,
  importJWK,
  type JWK,
  type JWSAlgorithm,
  type JWSHeaderParameters,
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

const clockToleranceSeconds = 5
const discoveryTimeoutMs = 5_000
const discoveryCooldownMs = 30_000
const algorithms: JWSAlgorithm[] = ['ES256', 'PS256', 'RS256', 'EdDSA']

/**
 * A verifier of access tokens: a JWT of type at+jwt (RFC 9068) with a key id, an expiry and the claims of an identity.
 * Keys that a token brings or points at are never used. Throws when development tokens are to be trusted in production.
 */
export function createTokenVerifier({ trust, production, logger }: TokenVerifierSettings): TokenVerifier {
  if (trust.kind === 'development' && production) {
    throw new Error('Development tokens are refused in production; set OIDC_ISSUER and OIDC_AUDIENCE.')
  }
  const findKey = trust.kind === 'development' ? developmentKey(trust.publicJwk) : providerKeys(trust.issuer)

  return async (authorizationHeader) => {
    const token = /^Bearer ([\w.-]{1,8192})$/i.exec(authorizationHeader ?? '')?.[1]
    if (token === undefined) return null
    try {
      const { payload } = await jwtVerify(token, withKeyId(findKey), {
        issuer: trust.issuer,
        audience: trust.audience,
        algorithms,
        typ: 'at+jwt',
        requiredClaims: ['exp'],
        clockTolerance: clockToleranceSeconds,
      })
      if (payload.iat !== undefined && payload.iat > Date.now() / 1000 + clockToleranceSeconds) return null
      return toIdentity(payload, predecessorsOf)
    } catch (fault) {
      if (!isFaultOfToken(fault)) logger.warn({ fault: describeFault(fault) }, 'The keys of the token issuer failed.')
      return null
    }
  }
}

function withKeyId(findKey: JWTVerifyGetKey): JWTVerifyGetKey {
  return (header, token) => {
    if (!header?.kid) throw new errors.JWSInvalid('The token names no key.')
    return findKey(header, token)
  }
}

function developmentKey(publicJwk: JWK): JWTVerifyGetKey {
  return async ({ kid }: JWSHeaderParameters) => {
    if (kid !== publicJwk.kid) throw new errors.JWKSNoMatchingKey()
    return importJWK(publicJwk)
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
