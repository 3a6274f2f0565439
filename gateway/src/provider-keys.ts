import { describeFault, type Logger } from '@regiograaf/service'
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  type FetchImplementation,
  type JWTVerifyGetKey,
} from 'jose'
import { isTrustedProviderUrl } from './provider-url.ts'

const timeoutMs = 5_000
const cooldownMs = 30_000
const oldestKeysMs = 3_600_000

/**
 * The keys of an OpenID provider, found through its discovery document when the first token comes in. They are fetched again
 * after ten minutes and for a key id that is not among them, but never twice in thirty seconds. While the provider does not
 * answer, the keys that it published last go on counting for an hour, which is longer than any token lives.
 */
export function providerKeys(issuer: string, logger: Pick<Logger, 'warn'>): JWTVerifyGetKey {
  let keys: Promise<JWTVerifyGetKey> | null = null
  let failedAt = Number.NEGATIVE_INFINITY
  return async (header, token) => {
    if (keys === null) {
      if (Date.now() - failedAt < cooldownMs) throw new Error(failedRecently)
      keys = discoverKeys(issuer, logger)
    }
    const found = await keys.catch((fault: unknown) => {
      keys = null
      failedAt = Date.now()
      throw fault
    })
    return found(header, token)
  }
}

const failedRecently = 'The OpenID provider failed moments ago.'

async function discoverKeys(issuer: string, logger: Pick<Logger, 'warn'>): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  if (!isTrustedProviderUrl(address)) throw new Error('The OpenID provider must have an https address.')
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) })
  if (!response.ok) throw new Error(`The OpenID provider answered ${response.status} for its discovery document.`)
  const document = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown }
  if (document.issuer !== issuer) throw new Error('The OpenID provider calls itself by another name than OIDC_ISSUER.')
  if (typeof document.jwks_uri !== 'string' || !isTrustedProviderUrl(document.jwks_uri)) {
    throw new Error('The OpenID provider gives no https address for its keys.')
  }
  return createRemoteJWKSet(new URL(document.jwks_uri), {
    cooldownDuration: cooldownMs,
    timeoutDuration: timeoutMs,
    [customFetch]: keepingTheLast(logger),
  })
}

/** Fetches a key set, and stands in with the last one when that fails or when it is too soon to try again. */
function keepingTheLast(logger: Pick<Logger, 'warn'>): FetchImplementation {
  let last: { readonly text: string; readonly fetchedAt: number } | null = null
  let triedAt = Number.NEGATIVE_INFINITY

  async function standIn(fault: Error): Promise<Response> {
    if (last === null || Date.now() - last.fetchedAt > oldestKeysMs) throw fault
    return new Response(last.text)
  }

  return async (url, options) => {
    if (Date.now() - triedAt < cooldownMs) return standIn(new Error(failedRecently))
    triedAt = Date.now()
    try {
      const response = await fetch(url, options)
      if (!response.ok) throw new Error(`The OpenID provider answered ${response.status} for its keys.`)
      const text = await response.text()
      // Throws unless it is a key set, which may be empty.
      createLocalJWKSet(JSON.parse(text))
      last = { text, fetchedAt: Date.now() }
      return new Response(text)
    } catch (fault) {
      logger.warn({ fault: describeFault(fault) }, 'The keys of the OpenID provider could not be fetched again.')
      return standIn(fault as Error)
    }
  }
}
