import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createTokenVerifier,
  type Gateway,
  type GatewayOptions,
  type LoginSettings,
  startGateway,
  type TokenVerifier,
} from '@regiograaf/gateway'
import { type Purpose, type Role, roles } from '@regiograaf/identity'
import { type IjwMessage, receiveMessages, writeMessage } from '@regiograaf/ijw'
import { readReports } from '@regiograaf/reports'
import { createLogger } from '@regiograaf/service'
import { createTestDatabase, recordStatements, type StatementRecorder, type TestDatabase } from '@regiograaf/test-kit'
import pg from 'pg'
import {
  createHubEngine,
  createHubEngineOver,
  type Hub,
  logFault,
  migrationSets,
  openDevelopmentIssuer,
  openDevelopmentProvider,
  openHub,
} from 'regiograaf'
import { serveApart } from './serve-apart.ts'

/** The ways in which gateway and subgraphs can run; every operation has the same answer in both. */
export const hubModes = ['together', 'apart'] as const
export type HubMode = (typeof hubModes)[number]

/** What came back over HTTP. `data` and `errors` are those of the GraphQL answer. */
export interface Answer {
  readonly status: number
  readonly text: string
  readonly data: Record<string, unknown> | null | undefined
  readonly errors:
    | readonly {
        readonly message: string
        readonly extensions: { readonly code: string; readonly requestId: string }
      }[]
    | undefined
}

export interface Question {
  readonly query: string
  readonly variables?: Record<string, unknown>
  /** An access token; null asks without one. */
  readonly token: string | null
  readonly headers?: Record<string, string>
  /** What else the body holds. */
  readonly body?: Record<string, unknown>
  /** Hangs up when it is aborted. */
  readonly signal?: AbortSignal
}

/** The whole hub over a database of its own, asked through the real gateway. */
export interface TestHub {
  readonly hub: Hub
  /** The base address of the gateway. */
  readonly url: string
  readonly database: TestDatabase
  /** Past all policies: for looking at rows and for breaking policies. */
  readonly owner: pg.Client
  /** The statements of all subgraphs since the last `clear`. */
  readonly recorder: StatementRecorder
  /** The subgraphs that were asked since the last `clear`, in order. */
  readonly fetches: readonly string[]
  /** What they were asked, in the same order. */
  readonly operations: readonly string[]
  /** What the gateway wrote to its log. */
  readonly logLines: readonly string[]
  /** A token as `regiograaf token` gives it; the purpose is the first that the role may have unless given. */
  tokenOf(role: Role, organisationCode: string, purpose?: Purpose): Promise<string>
  ask(question: Question): Promise<Answer>
  /** Asks as a caseworker of this municipality. */
  askAs(municipality: string, query: string, variables?: Record<string, unknown>): Promise<Answer>
  /** Opens one more gateway over the same parts. Whoever opens it closes it. */
  openGateway(settings?: Partial<GatewayOptions>): Promise<Gateway>
  /** How people log in at the hub. */
  readonly login: LoginSettings
  /** Takes in messages that have to be accepted. */
  receive(...messages: readonly IjwMessage[]): Promise<void>
  /** Forgets the statements, fetches and lines so far. */
  clear(): void
  close(): Promise<void>
}

export interface TestHubOptions {
  /** Whether the gateway asks the subgraphs in this process or each over HTTP; together unless given. */
  readonly mode?: HubMode
  /** Gives the base address that is asked instead of that of a subgraph; for the mode apart. */
  readonly detour?: (subgraph: string, url: string) => Promise<string>
  /** Other settings of the gateway than those of development. */
  readonly gateway?: Partial<GatewayOptions>
  /** Verifies the tokens that the hub's own issuer did not make. */
  readonly alsoTrust?: TokenVerifier
  /** Puts other subgraphs in the place of the hub's own. */
  readonly replaceSubgraphs?: (hub: Hub, database: TestDatabase) => Promise<Hub['subgraphs']>
}

export async function openTestHub(options: TestHubOptions = {}): Promise<TestHub> {
  const { mode = 'together', detour, replaceSubgraphs, alsoTrust = async () => null } = options
  const folder = mkdtempSync(join(tmpdir(), 'regiograaf-hub-'))
  const database = await createTestDatabase(migrationSets)
  const recorder = recordStatements()
  const hub = await openHub({ ownerUrl: database.ownerUrl, logger: recorder })
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const fetches: string[] = []
  const operations: string[] = []
  const subgraphs = (await replaceSubgraphs?.(hub, database)) ?? hub.subgraphs
  const logLines: string[] = []
  const logger = createLogger('info', { write: (line) => void logLines.push(line) })
  const observers = {
    onFetch: (subgraph: string, operation: string) => {
      fetches.push(subgraph)
      operations.push(operation)
    },
    onFault: logFault(logger),
  }
  const apart = mode === 'apart' ? await serveApart(subgraphs, hub.audit, detour) : null
  const engine = apart
    ? await createHubEngineOver(apart.transports, observers)
    : await createHubEngine(subgraphs, observers)
  const issuer = await openDevelopmentIssuer({ folder, production: false })
  const provider = await openDevelopmentProvider(issuer)
  const verifyOwn = createTokenVerifier({ trust: issuer.trust, production: false, logger })
  const verifyToken: TokenVerifier = async (header) => (await verifyOwn(header)) ?? alsoTrust(header)
  const { audit } = hub
  const reports = await readReports(engine.schema)
  const openGateway: TestHub['openGateway'] = (settings) =>
    startGateway({
      engine,
      verifyToken,
      audit,
      exchange: hub.exchange,
      reports,
      login: provider.login,
      port: 0,
      development: true,
      logger,
      ...settings,
    })
  const gateway = await openGateway(options.gateway)

  const tokenOf: TestHub['tokenOf'] = (role, organisationCode, purpose = roles[role].purposes[0]) =>
    issuer.issueDevelopmentToken({ organisationCode, role, purpose })

  const ask: TestHub['ask'] = async ({ query, variables, token, headers, body, signal = null }) => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: JSON.stringify({ query, variables, ...body }),
      signal,
    })
    const text = await response.text()
    const { data, errors } = JSON.parse(text)
    return { status: response.status, text, data, errors }
  }

  return {
    hub,
    url: gateway.url,
    database,
    owner,
    recorder,
    fetches,
    operations,
    logLines,
    tokenOf,
    openGateway,
    login: provider.login,
    ask,
    askAs: async (municipality, query, variables) =>
      ask({ query, token: await tokenOf('caseworker', municipality), ...(variables && { variables }) }),
    receive: async (...messages) => {
      const files = messages.map((message, index) => ({ name: `${index}.xml`, content: writeMessage(message) }))
      const { rejected, unreadable, conflicts, notProjected } = await receiveMessages({ ...hub, files })
      if (rejected.length + unreadable.length + conflicts.length + notProjected > 0) {
        throw new Error(
          `Not all messages were taken in: ${JSON.stringify({ rejected, unreadable, conflicts, notProjected })}`,
        )
      }
    },
    clear: () => {
      recorder.clear()
      fetches.length = 0
      operations.length = 0
      logLines.length = 0
    },
    close: async () => {
      await gateway.close()
      await provider.close()
      await engine.stop()
      await apart?.close()
      await hub.close()
      await owner.end()
      await database.drop()
      rmSync(folder, { recursive: true })
    },
  }
}
