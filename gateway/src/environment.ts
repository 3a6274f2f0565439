import { resolve } from 'node:path'
import { EnvironmentError, type LogLevel, logLevels, toKey } from '@regiograaf/service'
import { type GraphiqlReaders, graphiqlReaders } from './graphiql.ts'
import type { LoginSettings } from './login.ts'
import { isTrustedProviderUrl } from './provider-url.ts'
import type { RateLimit } from './rate-limit.ts'
import type { RestrictedCaller } from './server.ts'

/** The settings of the gateway, as read once from the environment. */
export interface GatewayEnvironment {
  readonly port: number
  readonly host: string
  readonly production: boolean
  readonly logLevel: LogLevel
  /** Milliseconds after which an operation is answered with what there is. */
  readonly requestTimeout: number
  /** The file that holds the supergraph, which is then reloaded when it changes; null for the built-in one. */
  readonly supergraphFile: string | null
  /** The OpenID provider whose access tokens are accepted, and how many seconds these may live; null in development without one. */
  readonly provider: { readonly issuer: string; readonly audience: string; readonly longestLife: number } | null
  /** The client that the hub is of the provider, for people who log in to the pages; null without one. */
  readonly login: Omit<LoginSettings, 'issuer'> | null
  /** The folder with the manifests of registered operations; null for none. */
  readonly persistedOperations: string | null
  /** Who may run nothing but registered operations. */
  readonly onlyPersisted: ReadonlySet<RestrictedCaller>
  /** How much each organisation may ask; null for as much as it likes. */
  readonly rateLimit: RateLimit | null
  /** The origins whose pages may read answers. */
  readonly origins: ReadonlySet<string>
  /** Who gets the GraphiQL page. */
  readonly graphiql: GraphiqlReaders
}

const restrictedCallers: readonly RestrictedCaller[] = [
  'machine',
  'municipality',
  'region',
  'provider',
  'partnership',
  'public',
]

/**
 * Reads PORT (4000), HOST (127.0.0.1), NODE_ENV, LOG_LEVEL, REQUEST_TIMEOUT_MS (10000), SUPERGRAPH_FILE, OIDC_ISSUER, OIDC_AUDIENCE,
 * OIDC_TOKEN_SECONDS (600), OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, PUBLIC_URL, SESSION_KEY, PERSISTED_OPERATIONS, PERSISTED_ONLY (machine in production), RATE_LIMIT_PER_SECOND (100 in production),
 * RATE_LIMIT_BURST (ten seconds' worth), CORS_ORIGINS and GRAPHIQL (schema-readers in production). An empty variable counts as unset. In production the provider is
 * required. Throws one EnvironmentError with every fault.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): GatewayEnvironment {
  const faults: string[] = []
  const { PORT, HOST, NODE_ENV, LOG_LEVEL, SUPERGRAPH_FILE, PERSISTED_OPERATIONS } = variables
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience } = variables
  const production = NODE_ENV === 'production'
  if (NODE_ENV && !['production', 'development', 'test'].includes(NODE_ENV)) {
    faults.push('NODE_ENV must be production, development or test.')
  }
  const port = PORT ? Number(PORT) : 4000
  if (!/^\d*$/.test(PORT ?? '') || port > 65_535) faults.push('PORT must be a whole number from 0 to 65535.')
  const logLevel = logLevels.find((level) => level === (LOG_LEVEL || (production ? 'info' : 'warn')))
  if (logLevel === undefined) faults.push(`LOG_LEVEL must be one of ${logLevels.join(', ')}.`)
  const readWhole = (name: string, fallback: number, least: number, most: number) => {
    const number = Number(variables[name] || fallback)
    if (!Number.isInteger(number) || number < least || number > most) {
      faults.push(`${name} must be a whole number from ${least} to ${most}.`)
    }
    return number
  }
  const requestTimeout = readWhole('REQUEST_TIMEOUT_MS', 10_000, 100, 600_000)
  if (issuer && !isTrustedProviderUrl(issuer)) {
    faults.push('OIDC_ISSUER must be an https address, or http on 127.0.0.1.')
  }
  if (!issuer && (production || audience)) faults.push('OIDC_ISSUER must name the OpenID provider.')
  if (!audience && (production || issuer)) faults.push('OIDC_AUDIENCE must name the audience of the access tokens.')
  const { OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, PUBLIC_URL: publicUrl } = variables
  if (clientId && !issuer) faults.push('OIDC_CLIENT_ID needs OIDC_ISSUER.')
  if (clientId && !isOrigin(publicUrl ?? '')) {
    faults.push(
      'PUBLIC_URL must be the address of the hub as browsers see it, such as https://hub.example, for OIDC_CLIENT_ID.',
    )
  }
  const sessionKey = toKey(variables.SESSION_KEY)
  if (sessionKey === null && (clientId || variables.SESSION_KEY)) {
    faults.push(
      'SESSION_KEY must be 32 random bytes in base64, as openssl rand -base64 32 prints them, for OIDC_CLIENT_ID.',
    )
  }
  const longestLife = readWhole('OIDC_TOKEN_SECONDS', 600, 60, 3_600)
  const perSecond = readWhole('RATE_LIMIT_PER_SECOND', production ? 100 : 0, 0, 100_000)
  const burst = readWhole('RATE_LIMIT_BURST', Math.max(1, 10 * perSecond), 1, 1_000_000)
  const named = listOf(variables.PERSISTED_ONLY || (production ? 'machine' : 'none')).filter((name) => name !== 'none')
  const onlyPersisted = restrictedCallers.filter((caller) => named.includes(caller))
  if (onlyPersisted.length < new Set(named).size) {
    faults.push(`PERSISTED_ONLY must be none, or some of ${restrictedCallers.join(', ')}.`)
  }
  const origins = listOf(variables.CORS_ORIGINS)
  if (!origins.every(isOrigin))
    faults.push('CORS_ORIGINS must list origins such as https://dossier.example, with commas.')
  const graphiql = graphiqlReaders.find(
    (readers) => readers === (variables.GRAPHIQL || (production ? 'schema-readers' : 'everybody')),
  )
  if (graphiql === undefined) faults.push(`GRAPHIQL must be one of ${graphiqlReaders.join(', ')}.`)
  if (faults.length > 0 || logLevel === undefined || graphiql === undefined) throw new EnvironmentError(faults)
  return {
    port,
    host: HOST || '127.0.0.1',
    production,
    logLevel,
    requestTimeout,
    supergraphFile: SUPERGRAPH_FILE ? resolve(SUPERGRAPH_FILE) : null,
    provider: issuer && audience ? { issuer, audience, longestLife } : null,
    login:
      clientId && publicUrl && sessionKey
        ? { clientId, clientSecret: clientSecret || null, publicUrl, sessionKey }
        : null,
    persistedOperations: PERSISTED_OPERATIONS ? resolve(PERSISTED_OPERATIONS) : null,
    onlyPersisted: new Set(onlyPersisted),
    rateLimit: perSecond > 0 ? { burst, perSecond } : null,
    origins: new Set(origins),
    graphiql,
  }
}

function listOf(text = ''): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Whether this is an origin as browsers write it: no path, no star, nothing that would never match. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text
}
