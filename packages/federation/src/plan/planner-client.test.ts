import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { regionSupergraph } from '../fixture/region-graph.ts'
import { type Planner, startPlanner } from './planner-client.ts'

/** Valid GraphQL whose alias hides the key of an entity: the native planner aborts its process on it. */
const aborting = '{ client(id: "C1") { claimedTotal id: address { __typename } } }'
const harmless = '{ client(id: "C1") { name } }'
const notPlannable = { extensions: { code: 'OPERATION_NOT_PLANNABLE' } }

let planner: Planner

describe('startPlanner', () => {
  beforeAll(async () => {
    planner = await startPlanner(regionSupergraph)
  })
  afterAll(() => planner.stop())

  it('plans an operation', async () => {
    const plan = await planner.plan(harmless)
    expect(plan.node).toMatchObject({ kind: 'Fetch', serviceName: 'clients' })
  })

  it('refuses only the operation that aborts the planner process, and plans the ones that wait behind it', async () => {
    const [before, crash, after] = await Promise.allSettled(
      [harmless, aborting, harmless].map((text) => planner.plan(text)),
    )
    expect(before?.status).toBe('fulfilled')
    expect(crash).toMatchObject({ status: 'rejected', reason: notPlannable })
    expect(after?.status).toBe('fulfilled')
    await expect(planner.plan(harmless)).resolves.toMatchObject({ kind: 'QueryPlan' })
  })

  it('tells that a process was lost, and nothing when it is stopped', async () => {
    let lost = 0
    const watched = await startPlanner(regionSupergraph, {
      onProcessLost: () => {
        lost += 1
      },
    })
    await watched.plan(harmless)
    expect(lost).toBe(0)
    await expect(watched.plan(aborting)).rejects.toMatchObject(notPlannable)
    expect(lost).toBe(1)
    await watched.stop()
    expect(lost).toBe(1)
  })

  it('refuses what the planner reports as an error without losing its process', async () => {
    await expect(planner.plan('{ doesNotExist }')).rejects.toMatchObject(notPlannable)
    await expect(planner.plan(harmless)).resolves.toMatchObject({ kind: 'QueryPlan' })
  })

  it('gives up on an operation that takes too long, and goes on with the next', async () => {
    const hasty = await startPlanner(regionSupergraph, { timeLimit: 150 })
    const levels = Array.from(
      { length: 26 },
      (_, level) => `fragment F${level} on Client { ...F${level + 1} ...F${level + 1} }`,
    )
    const doubling = `{ client(id: "C1") { ...F0 } } ${levels.join(' ')} fragment F26 on Client { name }`
    const [slow, next] = await Promise.allSettled([hasty.plan(doubling), hasty.plan(harmless)])
    expect(slow).toMatchObject({ status: 'rejected', reason: { ...notPlannable, message: /too long/ } })
    expect(next?.status).toBe('fulfilled')
    await hasty.stop()
  })

  it('refuses a supergraph that cannot be planned', async () => {
    await expect(startPlanner('type Query {')).rejects.toThrow('The supergraph cannot be planned')
  })

  it('refuses operations after it was stopped', async () => {
    const stopped = await startPlanner(regionSupergraph)
    await stopped.stop()
    await expect(stopped.plan(harmless)).rejects.toMatchObject(notPlannable)
  })
})

describe('the planner process', () => {
  it('ends when the process that started it ends', async () => {
    const file = fileURLToPath(new URL('./planner-process.ts', import.meta.url))
    const parent = `
      import { fork } from 'node:child_process'
      const child = fork(${JSON.stringify(file)}, [], { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
      child.on('message', () => { process.stdout.write(String(child.pid)); process.kill(process.pid, 'SIGKILL') })
      child.send({ kind: 'supergraph', supergraph: ${JSON.stringify(regionSupergraph)} })`
    const ended = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', parent]).catch(
      (error) => error,
    )
    const pid = Number(ended.stdout)
    expect(pid).toBeGreaterThan(0)
    await expect.poll(() => isRunning(pid), { timeout: 5_000 }).toBe(false)
  })
})

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  // A process that ended but that nobody has waited for still has an id.
  return !existsSync(`/proc/${pid}/stat`) || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
}
