import { resolve } from 'node:path'
import { EnvironmentError, type LogLevel, logLevels } from '@regiograaf/service'
import { isTrustedProviderUrl } from './provider-url.ts'

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
  /** The OpenID provider whose access tokens are accepted; null in development without one. */
  readonly provider: { readonly issuer: string; readonly audience: string } | null
}

/**
 * Reads PORT (4000), HOST (127.0.0.1), NODE_ENV, LOG_LEVEL, REQUEST_TIMEOUT_MS (10000), SUPERGRAPH_FILE, OIDC_ISSUER and
 * OIDC_AUDIENCE. An empty variable counts as unset. In production the provider is required. Throws one EnvironmentError with every fault.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): GatewayEnvironment {
  const faults: string[] = []
  const { PORT, HOST, NODE_ENV, LOG_LEVEL, SUPERGRAPH_FILE, OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience } = variables
  const production = NODE_ENV === 'production'
  if (NODE_ENV && !['production', 'development', 'test'].includes(NODE_ENV)) {
    faults.push('NODE_ENV must be production, development or test.')
  }
  const port = PORT ? Number(PORT) : 4000
  if (!/^\d*$/.test(PORT ?? '') || port > 65_535) faults.push('PORT must be a whole number from 0 to 65535.')
  const logLevel = logLevels.find((level) => level === (LOG_LEVEL || (production ? 'info' : 'warn')))
  if (logLevel === undefined) faults.push(`LOG_LEVEL must be one of ${logLevels.join(', ')}.`)
  const requestTimeout = Number(variables.REQUEST_TIMEOUT_MS || 10_000)
  if (!Number.isInteger(requestTimeout) || requestTimeout < 100 || requestTimeout > 600_000) {
    faults.push('REQUEST_TIMEOUT_MS must be a whole number from 100 to 600000.')
  }
  if (issuer && !isTrustedProviderUrl(issuer)) {
    faults.push('OIDC_ISSUER must be an https address, or http on 127.0.0.1.')
  }
  if (!issuer && (production || audience)) faults.push('OIDC_ISSUER must name the OpenID provider.')
  if (!audience && (production || issuer)) faults.push('OIDC_AUDIENCE must name the audience of the access tokens.')
  if (faults.length > 0 || logLevel === undefined) throw new EnvironmentError(faults)
  return {
    port,
    host: HOST || '127.0.0.1',
    production,
    logLevel,
    requestTimeout,
    supergraphFile: SUPERGRAPH_FILE ? resolve(SUPERGRAPH_FILE) : null,
    provider: issuer && audience ? { issuer, audience } : null,
  }
}
