import { isDeepStrictEqual } from 'node:util'
import { type MeasuredProcess, startMeasuredProcess } from '../measured-process.ts'
import { median } from '../median.ts'
import type { ContenderQuestion, ContenderStart } from './contender-process.ts'
import type { ContenderName } from './contenders.ts'
import type { Amount, Cost } from './drive.ts'
import { openGraphqlJs } from './monoliths.ts'
import { type AnswerSize, listOperations } from './operations.ts'
import type { Timing } from './region-resolvers.ts'

export interface MeasureOptions {
  readonly contenders: readonly ContenderName[]
  readonly sizes: readonly AnswerSize[]
  readonly rounds: number
  /** How long each contender is measured in a round, per size. */
  readonly amount: Amount
  /** How much of asking is compared with what came before, while a contender warms up. */
  readonly warmUpStretch: Amount
  readonly timing: Timing
  readonly profileFolder?: string | undefined
  readonly onProgress: (line: string) => void
}

/** What the rounds of one size cost each contender, in the order of the rounds. */
export interface SizeMeasurement {
  readonly size: AnswerSize
  /** The mean length of the answers. */
  readonly answerBytes: number
  readonly rounds: Readonly<Partial<Record<ContenderName, readonly Cost[]>>>
}

type ContenderProcess = MeasuredProcess<null>

/**
 * Measures contenders in turn, each in a process of its own that is only busy when it is its turn. Throws before measuring
 * when one of them answers an operation differently than one schema on graphql-js does.
 */
export async function measureContenders(options: MeasureOptions): Promise<readonly SizeMeasurement[]> {
  const { sizes, timing, onProgress } = options
  onProgress('Starting the subgraphs')
  const subgraphs = await startMeasuredProcess<string>({
    script: new URL('./subgraphs-process.ts', import.meta.url),
    argv: [timing],
    environment: { NODE_ENV: 'production' },
  })
  const measurements: SizeMeasurement[] = []
  for (const size of sizes) measurements.push(await measureSize(size, subgraphs.ready, options))
  await subgraphs.stop()
  return measurements
}

// Each size has processes of its own: what was not asked for twenty seconds costs a multiple at first, so that measuring one
// size would cool down the other.
async function measureSize(
  size: AnswerSize,
  subgraphUrl: string,
  { contenders, timing, rounds, amount, warmUpStretch, profileFolder, onProgress }: MeasureOptions,
): Promise<SizeMeasurement> {
  onProgress(`Starting the contenders for ${size} kB and comparing their answers`)
  const processes = new Map<ContenderName, ContenderProcess>()
  for (const name of contenders) {
    const start: ContenderStart = { name, timing, subgraphUrl }
    processes.set(
      name,
      await startMeasuredProcess<null>({
        script: new URL('./contender-process.ts', import.meta.url),
        argv: [JSON.stringify(start)],
        environment: { NODE_ENV: 'production' },
        profileFolder,
        profileName: `${name}-${size}.cpuprofile`,
      }),
    )
  }
  const answerBytes = await assertSameAnswers(processes, size, timing)
  for (const [name, contender] of processes) {
    const stretches = await warmUp(() => askCost(contender, size, warmUpStretch))
    onProgress(`Warmed up ${name} in ${stretches} stretches`)
  }

  const costs = new Map(contenders.map((name) => [name, [] as Cost[]]))
  for (let round = 1; round <= rounds; round++) {
    onProgress(`Round ${round} of ${rounds}`)
    // Each round begins with the next contender, so that none always follows the same one.
    for (const name of rotate(contenders, round)) {
      const contender = processes.get(name)
      if (!contender) continue
      // After having been idle it costs more at first, the longer the others took, and each contender settles at its own pace.
      await warmUp(() => askCost(contender, size, amount), settledAfterIdling)
      costs.get(name)?.push(await askCost(contender, size, amount))
    }
  }
  for (const contender of processes.values()) await contender.stop()
  return { size, answerBytes, rounds: Object.fromEntries(costs) }
}

/** A contender has settled when this many stretches in a row were not noticeably cheaper than the cheapest before them. */
const settledStretches = 5
const mostStretches = 40
/** The same for one that has been measured before, which is nearly there. */
const settledAfterIdling = 2
const noticeablyCheaper = 0.95

/**
 * Asks until requests get no cheaper any more, and answers how many stretches that took. V8 goes on optimising for half a
 * minute or longer, each contender at a pace of its own, and costs meanwhile are several times those after.
 */
export async function warmUp(ask: () => Promise<Pick<Cost, 'cpuMs'>>, enough = settledStretches): Promise<number> {
  let cheapest = Number.POSITIVE_INFINITY
  let settled = 0
  let stretches = 0
  while (settled < enough && stretches < mostStretches) {
    const { cpuMs } = await ask()
    stretches += 1
    settled = cpuMs < cheapest * noticeablyCheaper ? 0 : settled + 1
    if (settled === 0) cheapest = cpuMs
  }
  return stretches
}

/** The median of each part of some costs. */
export function medianCost(costs: readonly Cost[]): Cost {
  const medianOf = (part: keyof Cost) => median(costs.map((cost) => cost[part]))
  return {
    cpuMs: medianOf('cpuMs'),
    perSecond: medianOf('perSecond'),
    p50Ms: medianOf('p50Ms'),
    p99Ms: medianOf('p99Ms'),
  }
}

function askCost(contender: ContenderProcess, size: AnswerSize, amount: Amount): Promise<Cost> {
  const question: ContenderQuestion = { kind: 'cost', size, amount }
  return contender.ask<Cost>(question)
}

/** Answers the mean length of the answers. */
async function assertSameAnswers(
  processes: ReadonlyMap<ContenderName, ContenderProcess>,
  size: AnswerSize,
  timing: Timing,
): Promise<number> {
  const reference = openGraphqlJs({ timing, subgraphUrl: '' })
  const operations = listOperations(size)
  const expected: string[] = []
  for (const operation of operations) {
    const answer = await reference.answer(operation)
    if (JSON.parse(answer).errors) throw new Error(`An operation of the benchmark fails: ${answer}`)
    expected.push(answer)
  }
  const question: ContenderQuestion = { kind: 'answers', size }
  for (const [name, contender] of processes) {
    const answers = await contender.ask<readonly string[]>(question)
    for (const [index, { text }] of operations.entries()) {
      if (isSameJson(answers[index] ?? '', expected[index] ?? '')) continue
      throw new Error(`${name} gives another answer than graphql-js, so that they cannot be compared, to\n${text}`)
    }
  }
  return expected.reduce((sum, answer) => sum + Buffer.byteLength(answer), 0) / expected.length
}

/** Whether two texts hold the same data; the order of the fields of an object counts only to readers. */
function isSameJson(text: string, expected: string): boolean {
  return text === expected || isDeepStrictEqual(JSON.parse(text), JSON.parse(expected))
}

function rotate<Item>(items: readonly Item[], by: number): Item[] {
  const start = by % items.length
  return [...items.slice(start), ...items.slice(0, start)]
}
