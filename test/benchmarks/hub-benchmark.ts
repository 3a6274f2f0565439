import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type ImportKind, type ImportReport, importLabels, measureImport } from './import-benchmark.ts'
import { connections } from './load.ts'
import { stopMeasuredProcesses } from './measured-process.ts'
import { measureQuery, type QueryReport } from './query-benchmark.ts'
import { toCount } from './to-count.ts'

const usage = `Usage: npm run benchmark -- hub [--json] [--clients <number>] [--rounds <number>] [--requests <number>] [--audit] [--profile <folder>]

Measures the CPU time of the first query on the hub and on a bare server with one SQL statement, and the import of messages.

  --json      prints one JSON object
  --clients   how many young people the region has (2000); what the demo region cannot hold goes straight into the tables
  --rounds    how often each side is measured (5)
  --requests  how many requests a round has (500)
  --audit     measures the hub without its audit log as well, in turn, to tell what the log costs
  --profile   writes CPU profiles of the hub and of the imports to this folder`

interface HubReport {
  readonly machine: {
    readonly cores: number
    readonly processor: string
    readonly node: string
    readonly postgresql: string
    /** Over the minute before the benchmark began. */
    readonly load: number
  }
  readonly clients: number
  readonly connections: number
  readonly rounds: number
  readonly requests: number
  readonly query: Omit<QueryReport, 'postgresVersion'>
  readonly imports: Readonly<Record<ImportKind, ImportReport>>
}

interface Settings {
  readonly clients: number
  readonly rounds: number
  readonly requests: number
  readonly compareAudit: boolean
  readonly profileFolder?: string | undefined
}

async function measureHub(settings: Settings): Promise<HubReport> {
  const { clients, rounds, requests } = settings
  const [load = 0] = loadavg()
  const onProgress = (line: string) => console.error(line)
  const folder = mkdtempSync(join(tmpdir(), 'regiograaf-benchmark-'))
  // As root the database server runs as another user, who has to get in.
  chmodSync(folder, 0o755)
  try {
    const { postgresVersion, ...query } = await measureQuery({ ...settings, folder: join(folder, 'hub'), onProgress })
    const importOptions = { ...settings, folder, runs: 3, onProgress }
    return {
      machine: {
        cores: availableParallelism(),
        processor: cpus()[0]?.model ?? 'unknown',
        node: process.versions.node,
        postgresql: postgresVersion,
        load,
      },
      clients,
      connections,
      rounds,
      requests,
      query,
      imports: {
        jw301: await measureImport('jw301', importOptions),
        all: await measureImport('all', importOptions),
        largeClaims: await measureImport('largeClaims', importOptions),
      },
    }
  } finally {
    stopMeasuredProcesses()
    rmSync(folder, { recursive: true, force: true })
  }
}

function describe({ machine, clients, rounds, requests, query, imports }: HubReport): string {
  const { hub, floor, ratio, unaudited, auditRatio } = query
  const row = (name: string, ...numbers: (number | string)[]) =>
    name.padEnd(22) +
    numbers.map((number) => (typeof number === 'string' ? number : number.toFixed(2)).padStart(15)).join('')
  return [
    `${machine.cores} cores (${machine.processor}), Node ${machine.node}, PostgreSQL ${machine.postgresql}, load ${machine.load.toFixed(1)} at the start`,
    `${clients} young people; first start ${query.firstStartSeconds.toFixed(1)} s, later start ${query.laterStartSeconds.toFixed(1)} s`,
    '',
    `First query, ${Math.round(query.answerBytes / 1000)} kB; medians of ${rounds} rounds of ${requests} requests over ${connections} connections, per request`,
    row('', 'hub', 'floor', 'hub / floor'),
    row('Node CPU ms', hub.nodeMs, floor.nodeMs, ratio.node),
    row('PostgreSQL CPU ms', hub.postgresMs, floor.postgresMs, ratio.postgres),
    row('together CPU ms', hub.nodeMs + hub.postgresMs, floor.nodeMs + floor.postgresMs, ratio.together),
    row('latency p50 ms', hub.p50Ms, floor.p50Ms),
    row('latency p99 ms', hub.p99Ms, floor.p99Ms),
    ...(unaudited && auditRatio
      ? [
          '',
          row('', 'hub', 'without log', 'hub / without'),
          row('Node CPU ms', hub.nodeMs, unaudited.nodeMs),
          row('PostgreSQL CPU ms', hub.postgresMs, unaudited.postgresMs),
          row('together CPU ms', hub.nodeMs + hub.postgresMs, unaudited.nodeMs + unaudited.postgresMs, auditRatio),
        ]
      : []),
    '',
    'Import, medians of 3 runs in an empty database, CPU per message',
    row('', 'messages', 'messages/s', 'Node ms', 'PostgreSQL ms'),
    ...Object.entries(imports).map(([kind, { messages, perSecond, nodeMs, postgresMs }]) =>
      row(importLabels[kind as ImportKind], `${messages}`, perSecond, nodeMs, postgresMs),
    ),
  ].join('\n')
}

/** Measures what its command line asks for and answers the text to print. */
export async function runHubBenchmark(argv: readonly string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      clients: { type: 'string', default: '2000' },
      rounds: { type: 'string', default: '5' },
      requests: { type: 'string', default: '500' },
      audit: { type: 'boolean', default: false },
      profile: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help || positionals.length > 0) throw new Error(usage)
  const report = await measureHub({
    clients: toCount(values.clients, '--clients'),
    rounds: toCount(values.rounds, '--rounds'),
    requests: toCount(values.requests, '--requests'),
    compareAudit: values.audit,
    profileFolder: values.profile && resolve(values.profile),
  })
  return values.json ? JSON.stringify(report, null, 2) : describe(report)
}
