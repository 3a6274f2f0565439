import { hash, type KeyObject } from 'node:crypto'
import { type Identity, InvalidClaimsError, type Purpose, toIdentity } from '@regiograaf/identity'
import { predecessorsOf } from '@regiograaf/reference-data'
import { describeFault, type Logger } from '@regiograaf/service'
import {
  errors,
  type FlattenedJWSInput,
  importJWK,
  type JWK,
  type JWSAlgorithm,
  type JWSHeaderParameters,
  type JWTHeaderParameters,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose'
import { providerKeys } from './provider-keys.ts'

/** Whose signature counts: one key of an issuer on this machine, or the keys that an OpenID provider publishes. */
export type Trust =
  | { readonly kind: 'development'; readonly issuer: string; readonly audience: string; readonly publicJwk: JWK }
  | {
      readonly kind: 'oidc'
      readonly issuer: string
      readonly audience: string
      /** In seconds: for how long a token may be valid, and so how long a role that was taken away can still be used; 600 unless given. */
      readonly longestLife?: number
    }

export interface TokenVerifierSettings {
  readonly trust: Trust
  /** Production never trusts development tokens. */
  readonly production: boolean
  /** Gets a line when the provider or its keys give trouble; never a token or a claim. */
  readonly logger: Pick<Logger, 'warn'>
}

/** What a verified token says about whoever sends a request. */
export interface Caller {
  /** An identity for each purpose that the token allows; at least one. */
  readonly identities: ReadonlyMap<Purpose, Identity>
  /** The application that the token was issued to (`client_id`, or `azp` where a provider says it so); null when no claim tells. */
  readonly application: string | null
  /** Whether no person is behind the request: the subject is the application itself (RFC 9068, section 2.2). */
  readonly isMachine: boolean
}

/** Turns the Authorization header into a caller, or into null for whatever reason. Does not throw. */
export type TokenVerifier = (authorizationHeader: string | undefined) => Promise<Caller | null>

/** A token that was verified, and the key that its signature was verified with. */
interface Verified {
  readonly caller: Caller
  readonly header: JWTHeaderParameters
  readonly key: CryptoKey | KeyObject | JWK | Uint8Array
  /** In seconds, as the token says. */
  readonly exp: number
}

const rememberedTokens = 2_000
const clockToleranceSeconds = 5
const longestLifeSeconds = 600
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
  const findKey = withKeyId(
    trust.kind === 'development' ? developmentKey(trust.publicJwk) : providerKeys(trust.issuer, logger),
  )
  const longestLife = trust.kind === 'oidc' ? (trust.longestLife ?? longestLifeSeconds) : Number.POSITIVE_INFINITY
  const verified = new Map<string, Verified>()

  async function verify(token: string): Promise<Verified> {
    const { payload, protectedHeader, key } = await jwtVerify(token, findKey, {
      issuer: trust.issuer,
      audience: trust.audience,
      algorithms,
      typ: 'at+jwt',
      requiredClaims: ['exp', 'iat'],
      clockTolerance: clockToleranceSeconds,
    })
    const { iat = 0, exp = 0 } = payload
    if (iat > Date.now() / 1000 + clockToleranceSeconds) throw new InvalidClaimsError('The claim iat is in the future.')
    if (exp - iat > longestLife) {
      logger.warn({ seconds: exp - iat, longestLife }, 'A token was refused because it lives too long.')
      throw new InvalidClaimsError('The token lives too long.')
    }
    return { caller: toCaller(payload), header: protectedHeader, key, exp }
  }

  return async (authorizationHeader) => {
    const token = /^Bearer ([\w.-]{1,8192})$/i.exec(authorizationHeader ?? '')?.[1]
    if (token === undefined) return null
    try {
      const digest = hash('sha256', token, 'base64url')
      const known = verified.get(digest)
      if (known && isInTime(known) && (await findKey(known.header, noToken)) === known.key) return known.caller
      verified.delete(digest)
      const fresh = await verify(token)
      remember(verified, digest, fresh)
      return fresh.caller
    } catch (fault) {
      if (!isFaultOfToken(fault)) logger.warn({ fault: describeFault(fault) }, 'The keys of the token issuer failed.')
      return null
    }
  }
}

/** Requests share what is made here, so that all of it is frozen. Throws InvalidClaimsError. */
function toCaller(payload: JWTPayload): Caller {
  const identities = new Map<Purpose, Identity>()
  for (const purpose of [payload.purpose].flat()) {
    const identity = toIdentity({ ...payload, purpose }, predecessorsOf)
    for (const part of [identity, identity.organisation, identity.municipalities]) Object.freeze(part)
    identities.set(identity.purpose, identity)
  }
  if (identities.size === 0) throw new InvalidClaimsError('The claim purpose is an empty list.')
  const application = payload.client_id ?? payload.azp ?? null
  if (application !== null && typeof application !== 'string') {
    throw new InvalidClaimsError('The claim client_id is not text.')
  }
  return Object.freeze({ identities, application, isMachine: payload.sub === application })
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

const faultsOfKeys = ['ERR_JOSE_GENERIC', 'ERR_JWK_INVALID', 'ERR_JWKS_INVALID', 'ERR_JWKS_TIMEOUT']

function isFaultOfToken(fault: unknown): boolean {
  if (fault instanceof InvalidClaimsError) return true
  return fault instanceof errors.JOSEError && !faultsOfKeys.includes(fault.code)
}
