import { availableParallelism, cpus, loadavg } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startMeasuredProcess, stopMeasuredProcesses } from '../measured-process.ts'
import { toCount } from '../to-count.ts'
import { type ContenderName, contenderNames, isContenderName } from './contenders.ts'
import { callers } from './drive.ts'
import {
  describeReport,
  describeSoak,
  type FederationReport,
  type Machine,
  type SoakReport,
  toReport,
  toSoakReport,
} from './federation-report.ts'
import { type MeasureOptions, measureContenders } from './measure-contenders.ts'
import { type AnswerSize, answerSizes, distinctOperationCount } from './operations.ts'
import type { MemoryPoint } from './soak-process.ts'

const usage = `Usage: npm run benchmark -- federation [--json] [--rounds <number>] [--seconds <number> | --requests <number>] [--size 88|2]
         [--contenders <name,name>] [--async] [--profile <folder>]
       npm run benchmark -- federation --soak [--json] [--operations <number>]

Measures the CPU time of operations over four subgraphs in our engine, in another gateway and in one schema.

  --json        prints one JSON object
  --rounds      how often each contender is measured (5)
  --seconds     how long each contender is measured in a round, per size (3)
  --requests    how many requests a contender is asked in a round, instead of --seconds
  --size        only the answers of about 88 or of about 2 kB
  --contenders  only some of ${contenderNames.join(', ')}
  --async       has lists and references resolve to promises, as dataloaders do
  --profile     writes a CPU profile of each contender to this folder
  --soak        reads the memory of our engine over operations that all differ, instead
  --operations  how many of them (100000)`

const warmUpStretchSeconds = 3
const warmUpStretchRequests = 500

/** Measures what its command line asks for and answers the text to print. */
export async function runFederationBenchmark(argv: readonly string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string' },
      requests: { type: 'string' },
      size: { type: 'string' },
      contenders: { type: 'string' },
      async: { type: 'boolean' },
      profile: { type: 'string' },
      soak: { type: 'boolean' },
      operations: { type: 'string', default: '100000' },
      help: { type: 'boolean' },
    },
  })
  if (values.help || positionals.length > 0) throw new Error(usage)
  const onProgress = (line: string) => console.error(line)
  try {
    if (values.soak) {
      const report = await measureSoak(toCount(values.operations, '--operations'), onProgress)
      return values.json ? JSON.stringify(report, null, 2) : describeSoak(report)
    }
    const isByRequests = values.requests !== undefined
    const report = await measureFederation({
      contenders: toContenders(values.contenders),
      sizes: toSizes(values.size),
      rounds: toCount(values.rounds, '--rounds'),
      amount: isByRequests
        ? { requests: toCount(values.requests ?? '', '--requests') }
        : { seconds: toSeconds(values.seconds ?? '3') },
      warmUpStretch: isByRequests ? { requests: warmUpStretchRequests } : { seconds: warmUpStretchSeconds },
      timing: values.async ? 'async' : 'sync',
      profileFolder: values.profile && resolve(values.profile),
      onProgress,
    })
    return values.json ? JSON.stringify(report, null, 2) : describeReport(report)
  } finally {
    stopMeasuredProcesses()
  }
}

async function measureFederation(options: MeasureOptions): Promise<FederationReport> {
  const machine = describeThisMachine()
  const measurements = await measureContenders(options)
  options.onProgress('Measuring how long a cached plan takes to find')
  const cachedPlan = await startMeasuredProcess<number>({
    script: new URL('./cached-plan-process.ts', import.meta.url),
    environment: { NODE_ENV: 'production' },
  })
  await cachedPlan.stop()
  const { timing, rounds, amount } = options
  return toReport({ machine, resolvers: timing, callers, rounds, amount, cachedPlanMs: cachedPlan.ready }, measurements)
}

async function measureSoak(operations: number, onProgress: (line: string) => void): Promise<SoakReport> {
  if (operations < 100 || operations > distinctOperationCount) {
    throw new Error(`--operations takes a number from 100 to ${distinctOperationCount}.`)
  }
  const machine = describeThisMachine()
  onProgress(`Asking ${operations} operations that all differ`)
  const soak = await startMeasuredProcess<readonly MemoryPoint[]>({
    script: new URL('./soak-process.ts', import.meta.url),
    argv: [JSON.stringify([0.01, 0.1, 0.5, 1].map((part) => Math.round(operations * part)))],
    environment: { NODE_ENV: 'production' },
    nodeOptions: ['--expose-gc'],
  })
  await soak.stop()
  return toSoakReport(machine, soak.ready)
}

function describeThisMachine(): Machine {
  const [load = 0] = loadavg()
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    node: process.versions.node,
    load,
  }
}

function toContenders(text: string | undefined): readonly ContenderName[] {
  if (text === undefined) return contenderNames
  return text.split(',').map((name) => {
    if (!isContenderName(name)) throw new Error(`--contenders takes names out of ${contenderNames.join(', ')}.`)
    return name
  })
}

function toSizes(text: string | undefined): readonly AnswerSize[] {
  if (text === undefined) return answerSizes
  const sizes = answerSizes.filter((size) => String(size) === text)
  if (sizes.length === 0) throw new Error(`--size takes ${answerSizes.join(' or ')}.`)
  return sizes
}

function toSeconds(text: string): number {
  const seconds = Number(text)
  if (!(seconds >= 0.1 && seconds <= 600)) throw new Error('--seconds takes a number from 0.1 to 600.')
  return seconds
}
