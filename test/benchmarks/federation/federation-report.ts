import { median } from '../median.ts'
import type { ContenderName } from './contenders.ts'
import type { Amount, Cost } from './drive.ts'
import { medianCost, type SizeMeasurement } from './measure-contenders.ts'
import type { AnswerSize } from './operations.ts'
import type { MemoryPoint } from './soak-process.ts'

export interface Machine {
  readonly cores: number
  readonly processor: string
  readonly node: string
  /** Over the minute before the benchmark began. */
  readonly load: number
}

/** What one number has to be, and whether it is. */
export interface Bar {
  readonly name: string
  readonly value: number
  readonly atMost: number
  readonly isReached: boolean
}

export interface FederationReport {
  readonly machine: Machine
  readonly resolvers: 'sync' | 'async'
  readonly callers: number
  readonly rounds: number
  /** How long each contender was measured in a round. */
  readonly amount: Amount
  readonly sizes: readonly {
    readonly size: AnswerSize
    readonly answerBytes: number
    /** Medians over the rounds. */
    readonly contenders: Readonly<Partial<Record<ContenderName, Cost>>>
  }[]
  /** CPU time of one contender by that of another: medians of the ratio within each round. */
  readonly ratios: Readonly<Partial<Record<keyof typeof ratioDefinitions, number>>>
  /** Milliseconds from a document to its compiled operation, when that is cached. */
  readonly cachedPlanMs: number
  readonly bars: readonly Bar[]
}

export interface SoakReport {
  readonly machine: Machine
  readonly memory: readonly MemoryPoint[]
  /** The heap after the last operation by that after a tenth of them. */
  readonly growth: number
  readonly bars: readonly Bar[]
}

const ratioDefinitions = {
  togetherToJitMonolith: { of: 'together', to: 'graphql-jit', size: 88, atMost: 1.3 },
  togetherToHive: { of: 'together', to: 'hive', size: 88, atMost: 0.2 },
  togetherToHiveCompiled: { of: 'together', to: 'hive-compiled', size: 88 },
  apartToHive: { of: 'apart', to: 'hive-apart', size: 88, atMost: 0.25 },
  togetherToGraphqlJs: { of: 'together', to: 'graphql-js', size: 88 },
  smallTogetherToJitMonolith: { of: 'together', to: 'graphql-jit', size: 2, atMost: 1.6 },
  smallTogetherToHive: { of: 'together', to: 'hive', size: 2 },
  smallApartToHive: { of: 'apart', to: 'hive-apart', size: 2 },
  smallTogetherToGraphqlJs: { of: 'together', to: 'graphql-js', size: 2 },
} as const satisfies Record<string, RatioDefinition>

interface RatioDefinition {
  readonly of: ContenderName
  readonly to: ContenderName
  readonly size: AnswerSize
  readonly atMost?: number
}

const ratioEntries = Object.entries(ratioDefinitions) as [keyof typeof ratioDefinitions, RatioDefinition][]

const cachedPlanBarMs = 0.02
const growthBar = 1.1

/** Sums up what was measured; a ratio is there when both of its contenders took part. */
export function toReport(
  measured: Omit<FederationReport, 'sizes' | 'ratios' | 'bars'>,
  measurements: readonly SizeMeasurement[],
): FederationReport {
  const ratios: Partial<Record<keyof typeof ratioDefinitions, number>> = {}
  const bars: Bar[] = []
  for (const [name, { of, to, size, atMost }] of ratioEntries) {
    const rounds = measurements.find((measurement) => measurement.size === size)?.rounds
    const [over, under] = [rounds?.[of], rounds?.[to]]
    if (!over || !under) continue
    const value = median(over.map(({ cpuMs }, round) => cpuMs / (under[round]?.cpuMs ?? Number.NaN)))
    ratios[name] = value
    if (atMost !== undefined) bars.push(toBar(name, value, atMost))
  }
  bars.push(toBar('cachedPlanMs', measured.cachedPlanMs, cachedPlanBarMs))
  return {
    ...measured,
    sizes: measurements.map(({ size, answerBytes, rounds }) => ({
      size,
      answerBytes,
      contenders: Object.fromEntries(Object.entries(rounds).map(([name, costs]) => [name, medianCost(costs)])),
    })),
    ratios,
    bars,
  }
}

/** Sums up memory that was read after 1, 10, 50 and 100 percent of the operations. */
export function toSoakReport(machine: Machine, memory: readonly MemoryPoint[]): SoakReport {
  const growth = (memory.at(-1)?.heapMb ?? Number.NaN) / (memory[1]?.heapMb ?? Number.NaN)
  return { machine, memory, growth, bars: [toBar('growth', growth, growthBar)] }
}

export function describeReport(report: FederationReport): string {
  const { machine, resolvers, callers, rounds, amount, sizes, ratios, cachedPlanMs, bars } = report
  const each = 'seconds' in amount ? `${amount.seconds} s` : `${amount.requests} requests`
  const row = (name: string, ...cells: string[]) => name.padEnd(18) + cells.map((cell) => cell.padStart(13)).join('')
  return [
    describeMachine(machine),
    `${resolvers === 'async' ? 'Promises from' : 'Synchronous'} lists and references, ${callers} callers, medians of ${rounds} rounds of ${each}`,
    ...sizes.flatMap(({ size, answerBytes, contenders }) => [
      '',
      `${size === 88 ? '50 clients' : 'One client'}, ${(answerBytes / 1000).toFixed(1)} kB`,
      row('', 'CPU ms', 'requests/s', 'p50 ms', 'p99 ms'),
      ...Object.entries(contenders).map(([name, { cpuMs, perSecond, p50Ms, p99Ms }]) =>
        row(name, cpuMs.toFixed(3), perSecond.toFixed(1), p50Ms.toFixed(2), p99Ms.toFixed(2)),
      ),
    ]),
    '',
    'CPU time by that of another',
    ...ratioEntries.flatMap(([name, { of, to, size }]) => {
      const ratio = ratios[name]
      return ratio === undefined ? [] : [describeValue(`${of} / ${to}, ${size} kB`, ratio, bars, name)]
    }),
    '',
    describeValue('cached plan, ms', cachedPlanMs, bars, 'cachedPlanMs'),
  ].join('\n')
}

export function describeSoak({ machine, memory, growth, bars }: SoakReport): string {
  const row = (...cells: string[]) => cells.map((cell) => cell.padStart(13)).join('')
  return [
    describeMachine(machine),
    'Operations that all differ, through our engine with its subgraphs in one process',
    '',
    row('operations', 'heap MB', 'process MB'),
    ...memory.map(({ operations, heapMb, residentMb }) =>
      row(String(operations), heapMb.toFixed(1), residentMb.toFixed(1)),
    ),
    '',
    describeValue('heap, last / at a tenth', growth, bars, 'growth'),
  ].join('\n')
}

function describeMachine({ cores, processor, node, load }: Machine): string {
  return `${cores} cores (${processor}), Node ${node}, load ${load.toFixed(1)} at the start`
}

function describeValue(label: string, value: number, bars: readonly Bar[], name: string): string {
  const bar = bars.find((candidate) => candidate.name === name)
  const judgement = bar ? `   at most ${bar.atMost}: ${bar.isReached ? 'reached' : 'NOT reached'}` : ''
  return `${label.padEnd(38)}${value.toFixed(3).padStart(9)}${judgement}`
}

function toBar(name: string, value: number, atMost: number): Bar {
  return { name, value, atMost, isReached: value <= atMost }
}
