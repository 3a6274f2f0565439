import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startMeasuredProcess, stopMeasuredProcesses } from '../measured-process.ts'
import { median } from '../median.ts'
import { toCount } from '../to-count.ts'
import type { ProjectingCost } from './projecting-process.ts'

const usage = `Usage: npm run benchmark -- cubes [--json] [--clients <number>] [--lines <number>] [--runs <number>]

Measures what projecting messages costs in a hub that keeps cubes and in one that keeps none, in turn.

  --json     prints one JSON object
  --clients  how many young people the allocations (JW301) are of (600)
  --lines    how many lines each of twelve claims (JW323) has (1000)
  --runs     how often each side is measured (3)`

/** At most so many times what it costs without cubes. */
const mostTimes = 1.5

const kinds = { jw301: 'JW301', single: 'JW301, one by one', jw323: 'JW323' } as const
type Kind = keyof typeof kinds

/** Milliseconds of CPU per message: of Node, and of PostgreSQL. */
interface Cost {
  readonly nodeMs: number
  readonly postgresMs: number
}

interface CubesReport {
  readonly kind: Kind
  readonly messages: number
  readonly withCubes: Cost
  readonly withoutCubes: Cost
  /** The median over the runs of all CPU time with cubes over that without. */
  readonly ratio: number
}

interface Settings {
  readonly clients: number
  readonly lines: number
  readonly runs: number
}

async function measureCubes({ clients, lines, runs }: Settings): Promise<readonly CubesReport[]> {
  const folder = mkdtempSync(join(tmpdir(), 'regiograaf-benchmark-'))
  // As root the database server runs as another user, who has to get in.
  chmodSync(folder, 0o755)
  const measure = async (kind: Kind, run: number, keepsCubes: boolean): Promise<ProjectingCost> => {
    console.error(`Projecting ${kinds[kind]} ${keepsCubes ? 'with' : 'without'} cubes, ${run} of ${runs}`)
    const child = await startMeasuredProcess<ProjectingCost>({
      script: new URL('./projecting-process.ts', import.meta.url),
      argv: [
        ...['--folder', join(folder, `${kind}-${run}-${keepsCubes ? 'with' : 'without'}`)],
        ...(kind === 'jw323' ? ['--lines', `${lines}`] : ['--clients', `${clients}`]),
        ...(kind === 'single' ? ['--single'] : []),
      ],
      nodeOptions: keepsCubes ? [] : [`--import=${new URL('./without-cubes.ts', import.meta.url)}`],
    })
    await child.stop()
    if (keepsCubes !== (child.ready.missing === 0)) throw new Error('The cubes are not as they should be.')
    return child.ready
  }
  try {
    const reports: CubesReport[] = []
    for (const kind of Object.keys(kinds) as Kind[]) {
      const pairs: { readonly kept: ProjectingCost; readonly none: ProjectingCost }[] = []
      for (let run = 1; run <= runs; run++) {
        const none = await measure(kind, run, false)
        pairs.push({ none, kept: await measure(kind, run, true) })
      }
      const costOf = (side: 'kept' | 'none'): Cost => ({
        nodeMs: median(pairs.map((pair) => pair[side].nodeMs / pair[side].messages)),
        postgresMs: median(pairs.map((pair) => pair[side].postgresMs / pair[side].messages)),
      })
      reports.push({
        kind,
        messages: pairs[0]?.kept.messages ?? 0,
        withCubes: costOf('kept'),
        withoutCubes: costOf('none'),
        ratio: median(pairs.map(({ kept, none }) => (kept.nodeMs + kept.postgresMs) / (none.nodeMs + none.postgresMs))),
      })
    }
    return reports
  } finally {
    stopMeasuredProcesses()
    rmSync(folder, { recursive: true, force: true })
  }
}

function describe(reports: readonly CubesReport[]): string {
  const row = (label: string, ...cells: readonly string[]) =>
    label.padEnd(20) + cells.map((cell) => cell.padStart(18)).join('')
  const toText = ({ nodeMs, postgresMs }: Cost) => `${nodeMs.toFixed(2)} + ${postgresMs.toFixed(2)}`
  return [
    'Projecting, CPU ms of Node + PostgreSQL per message',
    row('', 'messages', 'without cubes', 'with cubes', 'with / without', `at most ${mostTimes}`),
    ...reports.map(({ kind, messages, withCubes, withoutCubes, ratio }) =>
      row(
        kinds[kind],
        `${messages}`,
        toText(withoutCubes),
        toText(withCubes),
        ratio.toFixed(2),
        ratio <= mostTimes ? 'reached' : 'NOT reached',
      ),
    ),
  ].join('\n')
}

/** Measures what its command line asks for and answers the text to print. */
export async function runCubesBenchmark(argv: readonly string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      clients: { type: 'string', default: '600' },
      lines: { type: 'string', default: '1000' },
      runs: { type: 'string', default: '3' },
      help: { type: 'boolean' },
    },
  })
  if (values.help || positionals.length > 0) throw new Error(usage)
  const reports = await measureCubes({
    clients: toCount(values.clients, '--clients'),
    lines: toCount(values.lines, '--lines'),
    runs: toCount(values.runs, '--runs'),
  })
  return values.json ? JSON.stringify({ cubes: reports, mostTimes }, null, 2) : describe(reports)
}
