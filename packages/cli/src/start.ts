import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { AuditLog } from '@regiograaf/audit'
import {
  createTokenVerifier,
  followSupergraph,
  type Gateway,
  type GatewayEnvironment,
  type LoginSettings,
  noPersistedOperations,
  readEnvironment,
  readPersistedOperations,
  readSupergraph,
  type SupergraphFollower,
  startGateway,
  type Trust,
} from '@regiograaf/gateway'
import { readReports } from '@regiograaf/reports'
import { createLogger, readAll, stopOnSignals } from '@regiograaf/service'
import { readHubMode } from './apart/environment.ts'
import { keepProjecting } from './apart/keep-projecting.ts'
import { openApart } from './apart/open-apart.ts'
import { loadDemoRegion } from './demo/load.ts'
import { findDemoMarker, finishDemo, markFreshDatabase } from './demo/marker.ts'
import { testBsnCount } from './demo/test-bsns.ts'
import { type DevelopmentIssuer, openDevelopmentIssuer } from './development-issuer.ts'
import { openDevelopmentProvider } from './development-provider.ts'
import { createHubEngine, createHubEngineOver } from './engine.ts'
import { type CommandEnvironment, readCommandEnvironment } from './environment.ts'
import { type Hub, openHubWithServer } from './hub.ts'
import { logFault } from './log-fault.ts'
import { createProgress } from './progress.ts'
import { UsageError } from './usage-error.ts'

export const startUsage = `Usage: regiograaf start [--clients <number>] [--no-demo]

Starts the whole hub and serves the graph. A database that holds nothing yet first gets the demo region.

  --clients  how many young people the demo region has (2000)
  --no-demo  leaves a new database empty`

const demoClients = 2000

/** The operation with which GraphiQL opens and that the README shows. */
export const firstQuery = readFileSync(new URL('./first-query.graphql', import.meta.url), 'utf8')

/**
 * The command `regiograaf start`: resolves once the hub is ready; it then runs until a signal. Rejects with one sentence.
 * `auditOf` puts another log in the place of the gateway's, for measuring what the log costs.
 */
export async function runStart(
  argv: string[],
  environment: CommandEnvironment = readCommandEnvironment(),
  auditOf: (hub: Hub) => AuditLog = ({ audit }) => audit,
): Promise<void> {
  const { clients, demo, help } = parse(argv)
  if (help) return console.log(startUsage)
  const [settings, mode] = readAll(readEnvironment, readHubMode)
  const { port, host, production, provider, logLevel, requestTimeout, supergraphFile } = settings
  const { onlyPersisted, rateLimit, origins, graphiql } = settings
  const supergraph = readSupergraph(supergraphFile)
  const persistedOperations = settings.persistedOperations
    ? await readPersistedOperations(settings.persistedOperations)
    : noPersistedOperations

  const logger = createLogger(logLevel)
  const progress = createProgress()
  const closers: (() => Promise<void>)[] = []
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer()
  }
  const interruption = new AbortController()
  /** Waits for a part and sees to it that it is closed, also when the signal to stop comes while it is being opened. */
  const open = async <Part>(opening: Promise<Part>, closePart: (part: Part) => Promise<void>): Promise<Part> => {
    closers.push(async () => {
      const part = await opening.catch(() => null)
      if (part !== null) await closePart(part)
    })
    const part = await opening
    interruption.signal.throwIfAborted()
    return part
  }
  // A terminal that is closed sends SIGHUP, too; without one it comes from an operator who changed the supergraph.
  const reloadsOnHangUp = supergraphFile !== null && !process.stdin.isTTY
  let follower: SupergraphFollower | undefined
  if (reloadsOnHangUp) process.on('SIGHUP', () => void follower?.look())
  stopOnSignals(
    async () => {
      interruption.abort(new Error('The start was interrupted.'))
      progress.end()
      await close()
    },
    0,
    reloadsOnHangUp ? ['SIGINT', 'SIGTERM'] : ['SIGINT', 'SIGTERM', 'SIGHUP'],
  )
  try {
    progress.step('Starting the database')
    const withDemo = demo && !production
    const hub = await open(
      openHubWithServer(environment, progress.step, async (ownerUrl) => {
        if (withDemo) await markFreshDatabase(ownerUrl, clients)
      }),
      ({ close }) => close(),
    )
    const issuer = provider === null ? await openDevelopmentIssuer(environment) : null
    const apart =
      mode.kind === 'apart'
        ? await open(
            openApart({ ...hub, mode, roleSecret: environment.roleSecret ?? undefined, logger }),
            (subgraphs) => subgraphs.close(),
          )
        : null
    if (apart) await open(Promise.resolve(keepProjecting({ ...hub, logger })), (projecting) => projecting.stop())
    const engineOptions = { supergraph, onFault: logFault(logger) }
    const engine = await open(
      apart ? createHubEngineOver(apart.transports, engineOptions) : createHubEngine(hub.subgraphs, engineOptions),
      (engine) => engine.stop(),
    )
    if (supergraphFile !== null) {
      const following = followSupergraph({ engine, file: supergraphFile, loaded: supergraph, logger })
      closers.push(() => following.stop())
      follower = following
    }
    const development = issuer && (await open(openDevelopmentProvider(issuer), (provider) => provider.close()))
    const login = development?.login ?? toLogin(settings)
    let ready = false
    const gateway = await open(
      startGateway({
        engine,
        audit: auditOf(hub),
        exchange: hub.exchange,
        reports: await readReports(engine.schema),
        ...(login && { login }),
        verifyToken: createTokenVerifier({ trust: toTrust(issuer, provider), production, logger }),
        port,
        host,
        development: !production,
        persistedOperations,
        onlyPersisted,
        rateLimit,
        origins,
        graphiql,
        requestTimeout,
        isReady: () => ready,
        logger,
        exampleQuery: firstQuery,
      }),
      (gateway) => gateway.close(),
    )
    if (apart) {
      progress.step('Waiting for the subgraphs')
      await apart.waitUntilReady(interruption.signal)
    }
    const marker = withDemo ? await findDemoMarker(hub.ownerUrl) : null
    if (marker !== null && !marker.finished) {
      // Price lists of hundreds of tariffs may take longer than a subgraph in another process gets for an answer.
      const loader = apart ? await open(createHubEngine(hub.subgraphs, engineOptions), (local) => local.stop()) : engine
      await loadDemoRegion({ hub, engine: loader, clients: marker.clients, progress })
      await finishDemo(hub.ownerUrl)
    }
    ready = true
    progress.end()
    await announce(gateway, issuer)
  } catch (error) {
    progress.end()
    // After a signal the connections are closed under the running work, and that is no news.
    if (interruption.signal.aborted) return
    await close()
    throw error
  }
}

function parse(argv: string[]) {
  try {
    const { values } = parseArgs({
      args: argv,
      allowNegative: true,
      options: { clients: { type: 'string' }, demo: { type: 'boolean' }, help: { type: 'boolean' } },
    })
    const clients = values.clients === undefined ? demoClients : Number(values.clients)
    if (!Number.isInteger(clients) || clients < 1 || clients > testBsnCount) throw new Error('no count')
    return { clients, demo: values.demo ?? true, help: values.help ?? false }
  } catch (fault) {
    throw new UsageError(
      `start takes --clients with a number from 1 to ${testBsnCount}, which is how many BSNs for tests there are, and --no-demo.`,
      { cause: fault },
    )
  }
}

/** In development without a provider the tokens of this machine's own issuer count; otherwise only the provider's. */
function toTrust(issuer: DevelopmentIssuer | null, provider: GatewayEnvironment['provider']): Trust {
  if (issuer !== null) return issuer.trust
  if (provider !== null) return { kind: 'oidc', ...provider }
  throw new Error('OIDC_ISSUER and OIDC_AUDIENCE must name the provider of access tokens.')
}

/** People log in at the provider of the tokens, where the hub is registered as a client of it. */
function toLogin({ provider, login }: GatewayEnvironment): LoginSettings | null {
  return provider && login && { issuer: provider.issuer, ...login }
}

async function announce(gateway: Gateway, issuer: DevelopmentIssuer | null): Promise<void> {
  const address = `${gateway.url}/graphql`
  if (issuer === null) return console.log(`Regiograaf is ready at ${address}`)
  const token = await issuer.issueDevelopmentToken({
    organisationCode: 'GM0361',
    role: 'caseworker',
    purpose: 'ACCESS',
  })
  console.log(`Regiograaf is ready at ${address}

A caseworker of Alkmaar (GM0361) asks, with a token that is valid for eight hours:

curl -s ${address} -H 'content-type: application/json' \\
  -H 'authorization: Bearer ${token}' \\
  -d '{"query":"{ clients(first: 3) { totalCount nodes { birthDate allocations { number provider { name } } } } }"}'

Open ${address} in a browser to write queries; put the authorization header in its headers tab. The reports are at
${gateway.url}/reports. Ctrl-C stops everything.`)
}
