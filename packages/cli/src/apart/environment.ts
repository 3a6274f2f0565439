import { EnvironmentError, toKey } from '@regiograaf/service'

/** The parts of the graph that can run in a process of their own. */
export const subgraphNames = ['clients', 'providers', 'finance', 'education'] as const
export type SubgraphName = (typeof subgraphNames)[number]

/** Where the subgraphs run: in the process of the gateway, or each in its own. */
export type HubMode =
  | { readonly kind: 'together' }
  | {
      readonly kind: 'apart'
      /** The base addresses of the subgraphs that run elsewhere; the hub starts the others itself. */
      readonly elsewhere: Readonly<Partial<Record<SubgraphName, string>>>
      /** What the keys of the subgraphs are derived from; null when all of them are started here, under a key of the moment. */
      readonly internalKey: Buffer | null
      /** Milliseconds that a subgraph has for an answer. */
      readonly timeout: number
      /** What a process that is started here takes over from this one: no secret is among it. */
      readonly inherited: Readonly<Record<string, string>>
    }

const inheritedNames = ['LOG_LEVEL', 'NODE_ENV', 'NODE_EXTRA_CA_CERTS', 'PGSSLMODE', 'TMPDIR', 'TZ']

/**
 * Reads HUB_MODE (together), CLIENTS_URL, PROVIDERS_URL, FINANCE_URL, EDUCATION_URL, HUB_INTERNAL_KEY and SUBGRAPH_TIMEOUT_MS
 * (2000). An empty variable counts as unset. Throws one EnvironmentError with every fault.
 */
export function readHubMode(variables: NodeJS.ProcessEnv = process.env): HubMode {
  const faults: string[] = []
  const kind = variables.HUB_MODE || 'together'
  if (kind !== 'together' && kind !== 'apart') faults.push('HUB_MODE must be together or apart.')
  const elsewhere: Partial<Record<SubgraphName, string>> = {}
  for (const name of subgraphNames) {
    const variable = `${name.toUpperCase()}_URL`
    const text = variables[variable]
    if (!text) continue
    if (kind === 'together') faults.push(`${variable} is for HUB_MODE=apart; leave it out or set that.`)
    const url = toBaseUrl(text)
    if (url === null) faults.push(`${variable} must be a base address such as https://${name}.example, without a path.`)
    else elsewhere[name] = url
  }
  const internalKey = toHubKey(variables.HUB_INTERNAL_KEY)
  if (internalKey === undefined) faults.push(hubKeyFault)
  if (internalKey === null && Object.keys(elsewhere).length > 0) {
    faults.push('HUB_INTERNAL_KEY must be set when a subgraph runs elsewhere, whose key is derived from it.')
  }
  const timeout = Number(variables.SUBGRAPH_TIMEOUT_MS || 2_000)
  if (!Number.isInteger(timeout) || timeout < 100 || timeout > 600_000) {
    faults.push('SUBGRAPH_TIMEOUT_MS must be a whole number from 100 to 600000.')
  }
  if (faults.length > 0) throw new EnvironmentError(faults)
  if (kind === 'together') return { kind }
  return { kind: 'apart', elsewhere, internalKey: internalKey ?? null, timeout, inherited: inheritedOf(variables) }
}

/** Reads HUB_INTERNAL_KEY. Throws EnvironmentError when it is missing or is no key. */
export function readHubKey(variables: NodeJS.ProcessEnv = process.env): Buffer {
  const key = toHubKey(variables.HUB_INTERNAL_KEY)
  if (!key) throw new EnvironmentError([hubKeyFault])
  return key
}

const hubKeyFault = 'HUB_INTERNAL_KEY must be 32 random bytes in base64, as openssl rand -base64 32 prints them.'

function toHubKey(text: string | undefined): Buffer | null | undefined {
  return text ? (toKey(text) ?? undefined) : null
}

function toBaseUrl(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.username + url.password + url.search + url.hash !== '') {
    return null
  }
  return url.pathname === '/' ? url.origin : null
}

function inheritedOf(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    inheritedNames.flatMap((name) => (variables[name] === undefined ? [] : [[name, variables[name]]])),
  )
}
