import { deepStrictEqual } from 'node:assert/strict'
import { openDatabaseServer } from '@regiograaf/database'
import pg from 'pg'
import { firstQuery, openDevelopmentIssuer, testBsnCount } from 'regiograaf'
import { findFreePort } from '../testing/free-port.ts'
import { type LoadTarget, load } from './load.ts'
import { type MeasuredProcess, startMeasuredProcess } from './measured-process.ts'
import { median } from './median.ts'
import { openPostgresCpu } from './postgres-cpu.ts'
import { addVolume } from './volume.ts'

export interface QueryBenchmarkOptions {
  /** Where the hub keeps its database; it must be empty. */
  readonly folder: string
  readonly clients: number
  readonly rounds: number
  readonly requests: number
  /** Measures a hub without the audit log of its gateway as well, to tell what the log costs. */
  readonly compareAudit: boolean
  readonly profileFolder?: string | undefined
  readonly onProgress: (line: string) => void
}

/** What one request took, in milliseconds: CPU time of the serving process and of PostgreSQL, and latency at 10 connections. */
export interface RequestCost {
  readonly nodeMs: number
  readonly postgresMs: number
  readonly p50Ms: number
  readonly p99Ms: number
}

/** Medians over the rounds; the ratios are medians of the ratio within each round. */
export interface QueryReport {
  readonly postgresVersion: string
  /** From starting the process to an answering graph, with loading the demo region and without. */
  readonly firstStartSeconds: number
  readonly laterStartSeconds: number
  readonly answerBytes: number
  readonly hub: RequestCost
  readonly floor: RequestCost
  readonly ratio: { readonly node: number; readonly postgres: number; readonly together: number }
  /** The hub without the audit log of its gateway, and the CPU time with the log over that without. */
  readonly unaudited?: RequestCost
  readonly auditRatio?: number
}

const municipalityCode = 'GM0361'

/** Measures the first query for a caseworker of Alkmaar on the hub and on the floor, in turn. */
export async function measureQuery(options: QueryBenchmarkOptions): Promise<QueryReport> {
  const { folder, clients, rounds, requests, compareAudit, profileFolder, onProgress } = options
  const port = await findFreePort()
  onProgress('Starting a new hub')
  const first = await startHub({ folder, port, clients: Math.min(clients, testBsnCount) })
  await first.hub.stop()
  const postgresVersion = await prepareTables(folder, clients, onProgress)

  onProgress('Starting the hub again')
  const later = await startHub({ folder, port, profileFolder })
  const unauditedPort = await findFreePort()
  const unaudited = compareAudit ? await startHub({ folder, port: unauditedPort, withoutAudit: true }) : null
  // The hub owns the server now; this only finds its address.
  const { ownerUrl } = await openDatabaseServer({ folder })
  const floor = await startMeasuredProcess<number>({
    script: new URL('./floor-process.ts', import.meta.url),
    argv: [municipalityCode],
    environment: { FLOOR_DATABASE_URL: ownerUrl },
  })
  const { issueDevelopmentToken } = await openDevelopmentIssuer({ folder, production: false })
  const token = await issueDevelopmentToken({
    organisationCode: municipalityCode,
    role: 'caseworker',
    purpose: 'ACCESS',
  })
  const request = {
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: firstQuery }),
  }
  const sides = [
    { child: later.hub, target: { ...request, url: `http://127.0.0.1:${port}/graphql` } },
    { child: floor, target: { ...request, url: `http://127.0.0.1:${floor.ready}/` } },
  ] as const
  const withoutLog = unaudited && {
    child: unaudited.hub,
    target: { ...request, url: `http://127.0.0.1:${unauditedPort}/graphql` },
  }
  const answerBytes = await assertSameAnswer(sides[0].target, sides[1].target)

  const readPostgresMs = await openPostgresCpu(ownerUrl)
  const measureRound = async ({
    child,
    target,
  }: {
    child: MeasuredProcess<unknown>
    target: LoadTarget
  }): Promise<RequestCost> => {
    const before = { nodeMs: await child.readCpuMs(), postgresMs: readPostgresMs() }
    const latency = await load(target, requests)
    return {
      nodeMs: ((await child.readCpuMs()) - before.nodeMs) / requests,
      postgresMs: (readPostgresMs() - before.postgresMs) / requests,
      ...latency,
    }
  }
  onProgress('Warming up')
  for (const { target } of [...sides, ...(withoutLog ? [withoutLog] : [])]) await load(target, requests)
  const costs: { hub: RequestCost; floor: RequestCost; unaudited: RequestCost | null }[] = []
  for (let round = 1; round <= rounds; round++) {
    onProgress(`Round ${round} of ${rounds}`)
    costs.push({
      hub: await measureRound(sides[0]),
      unaudited: withoutLog && (await measureRound(withoutLog)),
      floor: await measureRound(sides[1]),
    })
  }
  await floor.stop()
  await unaudited?.hub.stop()
  await later.hub.stop()

  const ratioOf = (costOf: (cost: RequestCost) => number) =>
    median(costs.map((round) => costOf(round.hub) / costOf(round.floor)))
  const together = ({ nodeMs, postgresMs }: RequestCost) => nodeMs + postgresMs
  const auditRatios = costs.flatMap(({ hub, unaudited }) => (unaudited ? [together(hub) / together(unaudited)] : []))
  return {
    postgresVersion,
    firstStartSeconds: first.seconds,
    laterStartSeconds: later.seconds,
    answerBytes,
    hub: medianCost(costs.map(({ hub }) => hub)),
    floor: medianCost(costs.map(({ floor }) => floor)),
    ratio: {
      node: ratioOf(({ nodeMs }) => nodeMs),
      postgres: ratioOf(({ postgresMs }) => postgresMs),
      together: ratioOf(together),
    },
    ...(auditRatios.length > 0 && {
      unaudited: medianCost(costs.flatMap(({ unaudited }) => unaudited ?? [])),
      auditRatio: median(auditRatios),
    }),
  }
}

interface HubStart {
  readonly folder: string
  readonly port: number
  /** For a first start. */
  readonly clients?: number
  readonly withoutAudit?: boolean
  readonly profileFolder?: string | undefined
}

async function startHub({ folder, port, clients, withoutAudit = false, profileFolder }: HubStart) {
  const startedAt = performance.now()
  const hub: MeasuredProcess<null> = await startMeasuredProcess({
    script: new URL('./hub-process.ts', import.meta.url),
    argv: [...(withoutAudit ? ['--without-audit'] : []), ...(clients === undefined ? [] : ['--clients', `${clients}`])],
    environment: { REGIOGRAAF_FOLDER: folder, PORT: `${port}` },
    profileFolder,
  })
  return { hub, seconds: (performance.now() - startedAt) / 1000 }
}

/** Adds what goes beyond the demo region, and leaves nothing for autovacuum to do during the measurement. */
async function prepareTables(folder: string, clients: number, onProgress: (line: string) => void): Promise<string> {
  const server = await openDatabaseServer({ folder })
  try {
    if (clients > testBsnCount) {
      onProgress(`Adding clients up to ${clients}`)
      await addVolume(server.ownerUrl, clients)
    }
    const owner = new pg.Client({ connectionString: server.ownerUrl })
    await owner.connect()
    try {
      await owner.query('vacuum (analyze)')
      const { rows } = await owner.query<{ version: string }>("select current_setting('server_version') as version")
      return rows[0]?.version ?? ''
    } finally {
      await owner.end()
    }
  } finally {
    await server.stop()
  }
}

/** Two servers that answer differently cannot be compared. Answers the length of the hub's answer. */
async function assertSameAnswer(hub: LoadTarget, floor: LoadTarget): Promise<number> {
  const [hubAnswer = '', floorAnswer = ''] = await Promise.all(
    [hub, floor].map(async ({ url, headers, body }) => (await fetch(url, { method: 'POST', headers, body })).text()),
  )
  deepStrictEqual(JSON.parse(floorAnswer), JSON.parse(hubAnswer), 'The floor and the hub give other answers.')
  return Buffer.byteLength(hubAnswer)
}

function medianCost(costs: readonly RequestCost[]): RequestCost {
  const medianOf = (part: keyof RequestCost) => median(costs.map((cost) => cost[part]))
  return {
    nodeMs: medianOf('nodeMs'),
    postgresMs: medianOf('postgresMs'),
    p50Ms: medianOf('p50Ms'),
    p99Ms: medianOf('p99Ms'),
  }
}
