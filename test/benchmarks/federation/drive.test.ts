import { expect, it } from 'vitest'
import { callers, drive } from './drive.ts'
import { listOperations } from './operations.ts'

const operations = listOperations(2)

it('asks the operations in turn, as often as it was told', async () => {
  const asked = new Map<string, number>()
  const { cpuMs, perSecond, p50Ms, p99Ms } = await drive(
    {
      answer: async ({ text }) => {
        asked.set(text, (asked.get(text) ?? 0) + 1)
        return 'answer'
      },
      stop: async () => {},
    },
    operations,
    { requests: operations.length * 3 },
  )
  expect([...asked.values()]).toEqual(operations.map(() => 3))
  expect(cpuMs).toBeGreaterThan(0)
  expect(perSecond).toBeGreaterThan(0)
  expect(p99Ms).toBeGreaterThanOrEqual(p50Ms)
})

it('never has more requests under way than there are callers', async () => {
  let underWay = 0
  let most = 0
  await drive(
    {
      answer: async () => {
        underWay += 1
        most = Math.max(most, underWay)
        await new Promise((resolve) => setTimeout(resolve, 1))
        underWay -= 1
        return 'answer'
      },
      stop: async () => {},
    },
    operations,
    { requests: 100 },
  )
  expect(most).toBe(callers)
})

it('stops when an operation gets another answer than before', async () => {
  let asked = 0
  const answer = async () => 'x'.repeat(asked++ > operations.length ? 2 : 1)
  await expect(drive({ answer, stop: async () => {} }, operations, { requests: 100 })).rejects.toThrow('changed')
})
