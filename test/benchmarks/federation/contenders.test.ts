import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Contender } from './contender.ts'
import { type ContenderName, contenderNames, openContender } from './contenders.ts'
import { answerSizes, listOperations, variantCount, writeDistinctOperation } from './operations.ts'
import { openSubgraphServer } from './subgraph-server.ts'

// The benchmark itself compares all of them; these are enough to see that it would start.
const compared = 6

describe.each(['sync', 'async'] as const)('the contenders, with %s resolvers', (timing) => {
  let server: Server
  const contenders = new Map<ContenderName, Contender>()

  const answerWith = async (name: ContenderName, size: (typeof answerSizes)[number]) => {
    const answers: unknown[] = []
    for (const operation of listOperations(size).slice(0, compared)) {
      answers.push(JSON.parse((await contenders.get(name)?.answer(operation)) ?? 'null'))
    }
    return answers
  }

  beforeAll(async () => {
    server = openSubgraphServer(timing).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const subgraphUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    for (const name of contenderNames) contenders.set(name, await openContender(name, { timing, subgraphUrl }))
  })

  afterAll(async () => {
    for (const contender of contenders.values()) await contender.stop()
    server?.closeAllConnections()
    server?.close()
  })

  it.each(answerSizes)('all give the same answers of about %i kB', async (size) => {
    const expected = await answerWith('graphql-js', size)
    expect(expected).toHaveLength(compared)
    for (const name of contenderNames) expect(await answerWith(name, size), name).toEqual(expected)
  })

  it.each(answerSizes)('give answers of %i kB on average, without errors', async (size) => {
    const answers = await answerWith('graphql-js', size)
    expect(answers.filter((answer) => Object.keys(answer as object).join() !== 'data')).toEqual([])
    const bytes = answers.reduce<number>((sum, answer) => sum + Buffer.byteLength(JSON.stringify(answer)), 0)
    expect(Math.abs(bytes / compared / 1000 / size - 1)).toBeLessThan(0.15)
  })
})

describe('the operations', () => {
  it.each(answerSizes)('of %i kB all differ', (size) => {
    expect(new Set(listOperations(size).map(({ text }) => text)).size).toBe(variantCount)
  })

  it.each(answerSizes)('of %i kB need all four subgraphs', (size) => {
    for (const { text } of listOperations(size)) {
      for (const field of ['familyName', 'label', 'amountCents', 'brin']) expect(text).toContain(field)
    }
  })

  it('for the soak all select other fields', () => {
    const texts = Array.from({ length: 2_000 }, (_, number) => writeDistinctOperation(number).text)
    expect(new Set(texts).size).toBe(texts.length)
  })
})
