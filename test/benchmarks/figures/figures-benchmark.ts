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
import { median } from '../median.ts'
import { openPostgresCpu } from '../postgres-cpu.ts'
import { toCount } from '../to-count.ts'
import {
  askedRegions,
  type FigurePlace,
  type FigureQuestion,
  type FigureRegionId,
  figureQuestions,
} from './figure-questions.ts'
import { fillTables } from './fill-tables.ts'

const usage = `Usage: npm run benchmark -- figures [--json] [--allocations <number>] [--claim-lines <number>] [--requests <number>]

Asks each figure of the own municipality and of a region over HTTP, and counts the same in the files by SQL.

  --json         prints one JSON object
  --allocations  how many allocations 23 municipalities have (500000)
  --claim-lines  how many claim lines there are on these (10000000)
  --requests     how often each figure is asked (200)`

const asOf = '2026-01-15'
/** What a figure has to reach: how long it takes at most, and by how much counting the files takes longer. */
const mostP95Ms = 50
const leastTimes = 50
/** The share of each breakdown that is to be shown, of a region of full size. */
const leastShown = 0.85

/** What one question cost: per request, CPU of the hub and of PostgreSQL together; `detailMs` is the time of the SQL over the files. */
interface FigureCost {
  readonly id: string
  readonly scope: 'municipality' | 'region'
  readonly p95Ms: number
  readonly cpuMs: number
  readonly detailMs: number
}

/** How much of a breakdown everybody is shown, of all regions that publish it: of each region, or of each of its municipalities. */
interface PublishedShare {
  readonly figure: string
  readonly breakdown: string
  readonly scope: 'municipalities' | 'region'
  readonly cells: number
  readonly shown: number
}

interface FiguresReport {
  readonly allocations: number
  readonly claimLines: number
  readonly requests: number
  /** Counting all files again, and publishing all figures of three regions. */
  readonly recountSeconds: number
  readonly publishSeconds: number
  readonly published: readonly PublishedShare[]
  readonly figures: readonly FigureCost[]
}

const shownOf = `
  select figure, breakdown, case of_municipality when '' then 'region' else 'municipalities' end as scope,
    count(*)::int as cells, count(value)::int as shown
  from (table clients.published_figure union all table education.published_figure) as published
  group by 1, 2, 3 order by 1, 2, 3`

interface AskedPlace extends FigurePlace {
  readonly token: string
}

/** A figure, or the share of one municipality. */
interface Answered {
  readonly value: number | null
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
  const prepared = await prepare(folder, settings)
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
  const places = new Map<FigureRegionId, readonly AskedPlace[]>()
  for (const regionId of Object.keys(askedRegions) as FigureRegionId[]) {
    const code = askedRegions[regionId]
    places.set(regionId, [
      {
        name: 'municipality',
        scope: `{ municipality: "${code}" }`,
        municipalities: [code],
        token: await issueDevelopmentToken({ organisationCode: code, role: 'policy', purpose: 'POLICY' }),
      },
      {
        name: 'region',
        scope: `{ region: "${regionId}" }`,
        municipalities: membersOf(regionId, asOf),
        token: await issueDevelopmentToken({ organisationCode: regionId, role: 'analyst', purpose: 'POLICY' }),
      },
    ])
  }

  const figures: FigureCost[] = []
  let published: readonly PublishedShare[]
  try {
    published = (await owner.query<PublishedShare>(shownOf)).rows
    for (const question of figureQuestions) {
      const { id, regionId = 'noord-kennemerland', only, detail } = question
      for (const place of places.get(regionId) ?? []) {
        if (only !== undefined && place.name !== only) continue
        console.error(`Asking ${id} of the ${place.name}`)
        const ask = () => askFigure(`http://127.0.0.1:${port}/graphql`, place, question)
        const counted = await countInFiles(owner, detail, question.parameters(place))
        assertSame(question, place, await ask(), counted.values)
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
        figures.push({ id, scope: place.name, p95Ms, cpuMs, detailMs: counted.ms })
      }
    }
  } finally {
    await owner.end()
    await hub.stop()
  }
  return { ...settings, ...prepared, published, figures }
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
      if (!Object.keys(askedRegions).every((id) => regions.includes(id)))
        throw new Error('Nothing was published: the measurement means nothing.')
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

async function askFigure(url: string, place: AskedPlace, { ask }: FigureQuestion): Promise<readonly (number | null)[]> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${place.token}` },
    body: JSON.stringify({ query: `{ figures: ${ask(place)} }` }),
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(`The hub answered ${JSON.stringify(errors)}: the measurement means nothing.`)
  const answered: readonly Answered[] = [data.figures.shares ?? data.figures].flat()
  return answered.map(({ value }) => value)
}

/** What the files say, and the median of how long it takes to count that three times. */
async function countInFiles(owner: pg.Client, detail: string, parameters: readonly unknown[]) {
  const count = () => timed(() => owner.query<{ value: number | null }>(detail, [...parameters]))
  const [[{ rows }, first], [, second], [, third]] = [await count(), await count(), await count()]
  return { values: rows.map(({ value }) => value), ms: median([first, second, third]) * 1000 }
}

/**
 * What is shown must be what was counted: all of it of the own municipality, and of a region as far as it may be told apart, where
 * nothing at all is shown only of what is small.
 */
function assertSame(
  { id, tolerance = () => 0 }: FigureQuestion,
  { name }: FigurePlace,
  shown: readonly (number | null)[],
  counted: readonly (number | null)[],
): void {
  const isSame = (value: number | null, index: number) => {
    const known = counted[index] ?? null
    if (value === null || known === null) return name === 'region' ? value === null : value === known
    return Math.abs(value - known) <= (name === 'region' ? tolerance(known, index) : 1e-9)
  }
  const isSmall = (value: number | null) => Number.isInteger(value ?? 0) && (value ?? 0) < 20
  const isSilent = shown.every((value) => value === null) && !counted.every(isSmall)
  if (shown.length !== counted.length || !shown.every(isSame) || isSilent) {
    throw new Error(`${id} of the ${name} shows ${shown} and the files hold ${counted}: they must agree.`)
  }
}

function row(label: string, cells: readonly string[]): string {
  return label.padEnd(31) + cells.map((cell) => cell.padStart(14)).join('')
}

const judge = (isReached: boolean) => (isReached ? 'reached' : 'NOT reached')

function describe({
  allocations,
  claimLines,
  requests,
  recountSeconds,
  publishSeconds,
  published,
  figures,
}: FiguresReport): string {
  return [
    `${allocations} allocations, ${claimLines} claim lines; counted again in ${recountSeconds.toFixed(1)} s, published in ${publishSeconds.toFixed(1)} s`,
    `${requests} requests each, one after the other`,
    '',
    row('figure', ['p95 ms', 'CPU ms', 'files ms', 'files / p95', `under ${mostP95Ms} ms`, `${leastTimes} times`]),
    ...figures.map(({ id, scope, p95Ms, cpuMs, detailMs }) =>
      row(`${id} of the ${scope}`, [
        ...[p95Ms, cpuMs, detailMs, detailMs / p95Ms].map((number) => number.toFixed(2)),
        judge(p95Ms < mostP95Ms),
        judge(detailMs / p95Ms >= leastTimes),
      ]),
    ),
    '',
    row('published', ['of', 'cells', 'shown', `${leastShown * 100} %`]),
    ...published.map(({ figure, breakdown, scope, cells, shown }) =>
      row(`${figure} by ${breakdown}`, [
        scope,
        `${cells}`,
        `${((100 * shown) / cells).toFixed(1)} %`,
        judge(shown / cells >= leastShown),
      ]),
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
