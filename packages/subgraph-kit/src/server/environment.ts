import { auditRole } from '@regiograaf/audit'
import { EnvironmentError, type LogLevel, logLevels, readAll, toKey } from '@regiograaf/service'

/** The settings of the process of one subgraph, as read once from the environment. */
export interface SubgraphEnvironment {
  /** The address at which the subgraph's own role logs in. */
  readonly databaseUrl: string
  /** Signs who is asking, for PostgreSQL; the same for all subgraphs of one database. */
  readonly identityKey: Buffer
  /** Shows that an operation comes from the gateway; for this subgraph alone. */
  readonly internalKey: Buffer
  /** The address at which the writer of the audit log logs in. */
  readonly auditUrl: string
  /** Encrypts whose rows were read, for the audit log. */
  readonly subjectKey: Buffer
  readonly port: number
  readonly host: string
  readonly logLevel: LogLevel
}

/** What a subgraph needs beside its own settings to send messages of municipalities. */
export interface ExchangeEnvironment {
  /** The address at which the role of the exchange logs in. */
  readonly exchangeUrl: string
  /** Makes the ids of the graph from what messages carry; the same for all subgraphs of one database. */
  readonly pseudonymKey: Buffer
}

/** The role that stores and decides messages. */
const exchangeRole = 'regiograaf_ijw'

export interface SubgraphDefaults {
  /** The database role of the subgraph, which no other may stand in for. */
  readonly role: string
  readonly port: number
}

/**
 * Reads DATABASE_URL, AUDIT_DATABASE_URL, HUB_IDENTITY_KEY, HUB_INTERNAL_KEY and HUB_SUBJECT_KEY (32 bytes in base64 each),
 * PORT, HOST (127.0.0.1), NODE_ENV and LOG_LEVEL. An empty variable counts as unset. Throws one EnvironmentError with every fault.
 */
export function readSubgraphEnvironment(
  { role, port: defaultPort }: SubgraphDefaults,
  variables: NodeJS.ProcessEnv = process.env,
): SubgraphEnvironment {
  const faults: string[] = []
  const {
    DATABASE_URL: databaseUrl = '',
    AUDIT_DATABASE_URL: auditUrl = '',
    HUB_IDENTITY_KEY,
    HUB_INTERNAL_KEY,
    HUB_SUBJECT_KEY,
    PORT,
    HOST,
    NODE_ENV,
    LOG_LEVEL,
  } = variables
  if (roleOf(databaseUrl) !== role) {
    faults.push(
      `DATABASE_URL must be the address of the database with ${role}, the role of this subgraph, as its user.`,
    )
  }
  if (roleOf(auditUrl) !== auditRole) {
    faults.push(`AUDIT_DATABASE_URL must be the address of the database with ${auditRole} as its user.`)
  }
  const identityKey = toKey(HUB_IDENTITY_KEY)
  if (identityKey === null) faults.push('HUB_IDENTITY_KEY must be the identity key of the hub: 32 bytes in base64.')
  const internalKey = toKey(HUB_INTERNAL_KEY)
  if (internalKey === null) faults.push('HUB_INTERNAL_KEY must be the key of this subgraph: 32 bytes in base64.')
  const subjectKey = toKey(HUB_SUBJECT_KEY)
  if (subjectKey === null) faults.push('HUB_SUBJECT_KEY must be the subject key of the hub: 32 bytes in base64.')
  const port = PORT ? Number(PORT) : defaultPort
  if (!/^\d*$/.test(PORT ?? '') || port > 65_535) faults.push('PORT must be a whole number from 0 to 65535.')
  const logLevel = logLevels.find((level) => level === (LOG_LEVEL || (NODE_ENV === 'production' ? 'info' : 'warn')))
  if (logLevel === undefined) faults.push(`LOG_LEVEL must be one of ${logLevels.join(', ')}.`)
  if (
    faults.length > 0 ||
    identityKey === null ||
    internalKey === null ||
    subjectKey === null ||
    logLevel === undefined
  ) {
    throw new EnvironmentError(faults)
  }
  return { databaseUrl, identityKey, internalKey, auditUrl, subjectKey, port, host: HOST || '127.0.0.1', logLevel }
}

/**
 * As `readSubgraphEnvironment`, with EXCHANGE_DATABASE_URL and HUB_PSEUDONYM_KEY (32 bytes in base64) as well, for a subgraph that
 * sends messages.
 */
export function readExchangingEnvironment(
  defaults: SubgraphDefaults,
  variables: NodeJS.ProcessEnv = process.env,
): SubgraphEnvironment & ExchangeEnvironment {
  const [own, exchange] = readAll(
    () => readSubgraphEnvironment(defaults, variables),
    () => readExchangeEnvironment(variables),
  )
  return { ...own, ...exchange }
}

function readExchangeEnvironment({
  EXCHANGE_DATABASE_URL: exchangeUrl = '',
  HUB_PSEUDONYM_KEY,
}: NodeJS.ProcessEnv): ExchangeEnvironment {
  const faults: string[] = []
  if (roleOf(exchangeUrl) !== exchangeRole) {
    faults.push(`EXCHANGE_DATABASE_URL must be the address of the database with ${exchangeRole} as its user.`)
  }
  const pseudonymKey = toKey(HUB_PSEUDONYM_KEY)
  if (pseudonymKey === null) faults.push('HUB_PSEUDONYM_KEY must be the pseudonym key of the hub: 32 bytes in base64.')
  if (faults.length > 0 || pseudonymKey === null) throw new EnvironmentError(faults)
  return { exchangeUrl, pseudonymKey }
}

function roleOf(databaseUrl: string): string | null {
  const address = URL.canParse(databaseUrl) ? new URL(databaseUrl) : null
  return address !== null && /^postgres(ql)?:$/.test(address.protocol) ? decodeURIComponent(address.username) : null
}
