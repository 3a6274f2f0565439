import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDatabaseServer } from '@regiograaf/database'
import { membersOf } from '@regiograaf/reference-data'
import pg from 'pg'
import { openDevelopmentIssuer, openHub } from 'regiograaf'
import { findFreePort } from '../../testing/free-port.ts'
import { type MeasuredProcess, startMeasuredProcess, stopMeasuredProcesses } from '../measured-process.ts'
import { openPostgresCpu } from '../postgres-cpu.ts'
import { toCount } from '../to-count.ts'
import { type FigureQuestion, figureQuestions } from './figure-questions.ts'
import { fillTables } from './fill-tables.ts'

const usage = `Usage: npm run benchmark -- figures [--json] [--allocations <number>] [--claim-lines <number>] [--requests <number>]

Asks each figure of the own municipality and of a region over HTTP, and counts the same in the files by SQL.

  --json         prints one JSON object
  --allocations  how many allocations 23 municipalities have (500000)
  --claim-lines  how many claim lines there are on these (10000000)
  --requests     how often each figure is asked (200)`

const asOf = '2026-01-15'
const municipalityCode = 'GM0361'
const regionId = 'noord-kennemerland'

/** What one question cost: per request, CPU of the hub and of PostgreSQL together; `detailMs` is the time of the SQL over the files. */
interface FigureCost {
  readonly id: string
  readonly scope: 'municipality' | 'region'
  readonly p95Ms: number
  readonly cpuMs: number
  readonly detailMs: number
}

interface FiguresReport {
  readonly allocations: number
  readonly claimLines: number
  readonly requests: number
  /** Counting all files again, and publishing all figures of three regions. */
  readonly recountSeconds: number
  readonly publishSeconds: number
  readonly figures: readonly FigureCost[]
}

interface Settings {
  readonly allocations: number
  readonly claimLines: number
  readonly requests: number
}

async function measureFigures(settings: Settings): Promise<FiguresReport> {
  const folder = mkdtempSync(join(tmpdir(), 'regiograaf-benchmark-'))
  // As root the database server runs as another user, who has to get in.
  chmodSync(folder, 0o755)
  try {
    return await measureIn(join(folder, 'hub'), settings)
  } finally {
    stopMeasuredProcesses()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureIn(folder: string, settings: Settings): Promise<FiguresReport> {
  const { requests } = settings
  const counted = await prepare(folder, settings)
  console.error('Starting the hub')
  const port = await findFreePort()
  const hub: MeasuredProcess<null> = await startMeasuredProcess({
    script: new URL('../hub-process.ts', import.meta.url),
    environment: { REGIOGRAAF_FOLDER: folder, PORT: `${port}` },
  })
  // The hub owns the server now; this only finds its address.
  const { ownerUrl } = await openDatabaseServer({ folder })
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const readPostgresMs = await openPostgresCpu(ownerUrl)
  const { issueDevelopmentToken } = await openDevelopmentIssuer({ folder, production: false })
  const scopes = [
    {
      name: 'municipality',
      scope: { municipality: municipalityCode },
      municipalities: [municipalityCode],
      token: await issueDevelopmentToken({ organisationCode: municipalityCode, role: 'policy', purpose: 'POLICY' }),
    },
    {
      name: 'region',
      scope: { region: regionId },
      municipalities: membersOf(regionId, asOf),
      token: await issueDevelopmentToken({ organisationCode: regionId, role: 'analyst', purpose: 'POLICY' }),
    },
  ] as const

  const figures: FigureCost[] = []
  for (const question of figureQuestions) {
    for (const { name, scope, municipalities, token } of scopes) {
      if (name === 'region' && question.tolerance === undefined) continue
      console.error(`Asking ${question.id} of the ${name}`)
      const ask = () => askFigure(`http://127.0.0.1:${port}/graphql`, token, question, scope)
      const start = performance.now()
      const { rows } = await owner.query<{ value: number | null }>(question.detail, [
        municipalities,
        question.from,
        question.to,
      ])
      const detailMs = performance.now() - start
      const values = await ask()
      assertSame(question, name === 'municipality' ? 1e-9 : (question.tolerance ?? 0), values, rows)
      for (let warm = 0; warm < requests / 4; warm++) await ask()

      const before = (await hub.readCpuMs()) + readPostgresMs()
      const times: number[] = []
      for (let request = 0; request < requests; request++) {
        const asked = performance.now()
        await ask()
        times.push(performance.now() - asked)
      }
      const cpuMs = ((await hub.readCpuMs()) + readPostgresMs() - before) / requests
      const p95Ms = times.sort((one, other) => one - other)[Math.ceil(requests * 0.95) - 1] ?? Number.NaN
      figures.push({ id: question.id, scope: name, p95Ms, cpuMs, detailMs })
    }
  }
  await owner.end()
  await hub.stop()
  return { ...settings, ...counted, figures }
}

/** Fills the tables, counts the figures and publishes them. */
async function prepare(folder: string, size: Pick<Settings, 'allocations' | 'claimLines'>) {
  const server = await openDatabaseServer({ folder })
  try {
    const hub = await openHub({ ownerUrl: server.ownerUrl })
    try {
      console.error(`Making ${size.allocations} allocations and ${size.claimLines} claim lines`)
      const [, fillSeconds] = await timed(() => fillTables(server.ownerUrl, size))
      console.error(`Made in ${fillSeconds.toFixed(1)} s`)
      console.error('Counting')
      const [, recountSeconds] = await timed(() => hub.recountFigures())
      const [regions, publishSeconds] = await timed(() => hub.publishFigures(asOf))
      if (!regions.includes(regionId)) throw new Error('Nothing was published: the measurement means nothing.')
      return { recountSeconds, publishSeconds }
    } finally {
      await hub.close()
    }
  } finally {
    await server.stop()
  }
}

async function timed<Result>(work: () => Promise<Result>): Promise<readonly [Result, seconds: number]> {
  const start = performance.now()
  const result = await work()
  return [result, (performance.now() - start) / 1000]
}

async function askFigure(
  url: string,
  token: string,
  { field, arguments: given }: FigureQuestion,
  scope: object,
): Promise<readonly (number | null)[]> {
  const query = `query ($scope: FigureScopeInput!) {
    figures: ${field}(scope: $scope, ${given}) {
      from dimensions { code label } value precision withheld { text } status completeness { isComplete }
    }
  }`
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: { scope } }),
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(`The hub answered ${JSON.stringify(errors)}: the measurement means nothing.`)
  return data.figures.map(({ value }: { readonly value: number | null }) => value)
}

/** What is shown must be what was counted, as far as it may be told apart. */
function assertSame(
  { id }: FigureQuestion,
  tolerance: number,
  shown: readonly (number | null)[],
  counted: readonly { readonly value: number | null }[],
): void {
  const isSame = (value: number | null, index: number) =>
    value === null || Math.abs(value - (counted[index]?.value ?? Number.NaN)) <= tolerance
  if (shown.length !== counted.length || !shown.every(isSame) || shown.every((value) => value === null)) {
    throw new Error(`${id} shows ${shown} and the files hold ${counted.map(({ value }) => value)}: they must agree.`)
  }
}

function describe({
  allocations,
  claimLines,
  requests,
  recountSeconds,
  publishSeconds,
  figures,
}: FiguresReport): string {
  return [
    `${allocations} allocations, ${claimLines} claim lines; counted again in ${recountSeconds.toFixed(1)} s, published in ${publishSeconds.toFixed(1)} s`,
    `${requests} requests each, one after the other`,
    '',
    `${'figure'.padEnd(28)}${['p95 ms', 'CPU ms', 'files ms', 'files / p95'].map((name) => name.padStart(13)).join('')}`,
    ...figures.map(
      ({ id, scope, p95Ms, cpuMs, detailMs }) =>
        `${id} of the ${scope}`.padEnd(28) +
        [p95Ms, cpuMs, detailMs, detailMs / p95Ms].map((number) => number.toFixed(2).padStart(13)).join(''),
    ),
  ].join('\n')
}

/** Measures what its command line asks for and answers the text to print. */
export async function runFiguresBenchmark(argv: readonly string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      allocations: { type: 'string', default: '500000' },
      'claim-lines': { type: 'string', default: '10000000' },
      requests: { type: 'string', default: '200' },
      help: { type: 'boolean' },
    },
  })
  if (values.help || positionals.length > 0) throw new Error(usage)
  const report = await measureFigures({
    allocations: toCount(values.allocations, '--allocations'),
    claimLines: toCount(values['claim-lines'], '--claim-lines'),
    requests: toCount(values.requests, '--requests'),
  })
  return values.json ? JSON.stringify(report, null, 2) : describe(report)
}
