import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { GatewayEngine } from './engine-gateway.ts'
import { ClientGoneError } from './request-signal.ts'
import { createSchemaEngine, openTestGateway } from './testing/gateway.ts'

let close: (() => Promise<void>) | undefined
afterEach(() => close?.())

/** A gateway over an engine that answers what it has as soon as nobody waits any more. */
async function openWaitingGateway(requestTimeout: number) {
  const asked = Promise.withResolvers<AbortSignal>()
  const engine: GatewayEngine = {
    ...createSchemaEngine(),
    async execute({ signal }) {
      if (!signal) throw new Error('An operation came without a signal.')
      asked.resolve(signal)
      await new Promise((settle) => signal.addEventListener('abort', settle))
      return { data: { whoAmI: null } }
    },
  }
  const gateway = await openTestGateway({ engine, requestTimeout })
  close = gateway.close
  return { ...gateway, asked: asked.promise }
}

describe('the signal of a request', () => {
  it('ends an operation at the deadline, and the client gets what there is', async () => {
    const gateway = await openWaitingGateway(100)
    const answer = await gateway.post({ query: '{ whoAmI }' })
    expect([answer.status, answer.json]).toEqual([200, { data: { whoAmI: null } }])
    expect((await gateway.asked).reason).toEqual(new Error('The request took longer than 100 ms.'))
  })

  it('ends an operation when the client hangs up', async () => {
    const gateway = await openWaitingGateway(20_000)
    const leaving = new AbortController()
    const answer = fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${gateway.token}` },
      body: JSON.stringify({ query: '{ whoAmI }' }),
      signal: leaving.signal,
    })
    const signal = await gateway.asked
    expect(signal.aborted).toBe(false)
    leaving.abort()
    await expect(answer).rejects.toThrow('aborted')
    await expect.poll(() => signal.reason).toEqual(new ClientGoneError())
  })

  it('is left alone when the operation was answered', async () => {
    const gateway = await openTestGateway({ requestTimeout: 100 })
    close = gateway.close
    await gateway.post({ query: '{ whoAmI }' })
    const [context] = gateway.engine.contexts
    await sleep(150)
    expect(context?.signal?.aborted).toBe(false)
  })
})

describe('the trace of a request', () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'

  it('is that of the client, for the parts of the graph and for the log', async () => {
    const gateway = await openTestGateway()
    close = gateway.close
    await gateway.post({ query: '{ whoAmI }' }, { traceparent: `00-${traceId}-00f067aa0ba902b7-01` })
    expect(gateway.engine.contexts[0]?.trace).toEqual({ traceId, sampled: true })
    await expect.poll(() => gateway.lines.some((line) => JSON.parse(line).traceId === traceId)).toBe(true)
  })

  it.each(['nonsense', `00-${traceId}-0000000000000000-01`])(
    'begins here when the client sends %s',
    async (traceparent) => {
      const gateway = await openTestGateway()
      close = gateway.close
      await gateway.post({ query: '{ whoAmI }' }, { traceparent })
      const { trace } = gateway.engine.contexts[0] ?? {}
      expect(trace?.sampled).toBe(false)
      expect(trace?.traceId).toMatch(/^[0-9a-f]{32}$/)
      expect(trace?.traceId).not.toBe(traceId)
    },
  )
})
