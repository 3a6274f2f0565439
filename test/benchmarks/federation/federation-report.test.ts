import { describe, expect, it } from 'vitest'
import type { Cost } from './drive.ts'
import { describeReport, toReport, toSoakReport } from './federation-report.ts'

const machine = { cores: 2, processor: 'a processor', node: '24.0.0', load: 0 }
const measured = {
  machine,
  resolvers: 'sync',
  callers: 10,
  rounds: 3,
  amount: { seconds: 1 },
  cachedPlanMs: 0.01,
} as const
const costs = (...cpuMs: number[]): Cost[] =>
  cpuMs.map((ms) => ({ cpuMs: ms, perSecond: 1000 / ms, p50Ms: 10 * ms, p99Ms: 20 * ms }))

describe('the report', () => {
  it('takes ratios within each round, so that a slow round of the machine counts for both', () => {
    const { ratios } = toReport(measured, [
      { size: 88, answerBytes: 88_000, rounds: { together: costs(1.2, 12, 1.3), 'graphql-jit': costs(1, 10, 1) } },
    ])
    expect(ratios).toEqual({ togetherToJitMonolith: 1.2 })
  })

  it('says of each bar whether it is reached', () => {
    const report = toReport(measured, [
      {
        size: 88,
        answerBytes: 88_000,
        rounds: {
          together: costs(2),
          'graphql-jit': costs(1),
          hive: costs(10),
          apart: costs(3),
          'hive-apart': costs(10),
        },
      },
    ])
    expect(report.bars.map(({ name, isReached }) => [name, isReached])).toEqual([
      ['togetherToJitMonolith', false],
      ['togetherToHive', true],
      ['apartToHive', false],
      ['cachedPlanMs', true],
    ])
    const lines = describeReport(report).split('\n')
    expect(lines.find((line) => line.startsWith('together / graphql-jit'))).toContain('at most 1.3: NOT reached')
    expect(lines.find((line) => line.startsWith('together / hive'))).toContain('at most 0.2: reached')
  })

  it('compares the heap at the end of the soak with that after a tenth', () => {
    const memory = [1, 10, 50, 100].map((operations) => ({ operations, heapMb: 100 + operations, residentMb: 300 }))
    const { growth, bars } = toSoakReport(machine, memory)
    expect(growth).toBeCloseTo(200 / 110)
    expect(bars).toMatchObject([{ name: 'growth', isReached: false }])
  })
})
