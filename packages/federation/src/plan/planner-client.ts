import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { QueryPlan } from '@graphql-hive/router-query-planner'
import { refusal } from '../errors.ts'
import type { PlannerAnswer, PlannerName, PlannerRequest } from './planner-messages.ts'

/** Plans operations in a child process. A refusal, a crash and a time-out cost one operation each, never the hub. */
export interface Planner {
  /** Has an operation planned, by the native planner unless told. Rejects with OPERATION_NOT_PLANNABLE. `operation` must have passed the normaliser; it is valid GraphQL text. */
  plan(operation: string, by?: PlannerName): Promise<QueryPlan>
  stop(): Promise<void>
}

export interface PlannerOptions {
  /** Milliseconds that one plan may take before its process is replaced. */
  readonly timeLimit?: number | undefined
  /** Told when the process aborted or took too long on an operation, and is replaced. */
  readonly onProcessLost?: (() => void) | undefined
}

interface Job {
  readonly id: number
  readonly operation: string
  readonly by: PlannerName
  readonly resolve: (plan: QueryPlan) => void
  readonly reject: (error: Error) => void
}

const processFile = fileURLToPath(new URL('./planner-process.ts', import.meta.url))
const startLimit = 20_000

/** Starts a planner process and waits until it has read the supergraph. Rejects when the supergraph is unusable. */
export async function startPlanner(
  supergraph: string,
  { timeLimit = 2_000, onProcessLost }: PlannerOptions = {},
): Promise<Planner> {
  // Jobs are answered in order, so the first one is always the one the process is working on.
  const jobs: Job[] = []
  let lastId = 0
  let stopped = false
  let ready = false
  let child: ChildProcess | undefined
  let watch: NodeJS.Timeout | undefined

  function send(request: PlannerRequest) {
    child?.send(request, () => {})
  }

  function watchFirstJob() {
    clearTimeout(watch)
    const first = ready ? jobs[0] : undefined
    watch = first && setTimeout(() => replaceProcess('took too long to plan'), timeLimit)
  }

  function replaceProcess(what: string) {
    const lost = child
    child = undefined
    ready = false
    lost?.kill('SIGKILL')
    clearTimeout(watch)
    onProcessLost?.()
    jobs.shift()?.reject(notPlannable(`The operation ${what}; split it into smaller operations.`))
    if (jobs.length > 0) void restart()
  }

  async function restart() {
    try {
      await start()
    } catch {
      for (const job of jobs.splice(0)) job.reject(notPlannable('The planner could not be restarted; try again later.'))
    }
  }

  function start(): Promise<void> {
    return new Promise((resolve, reject) => {
      const started = fork(processFile, [], { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
      child = started
      const slow = setTimeout(() => started.kill('SIGKILL'), startLimit)
      started.on('message', (answer: PlannerAnswer) => {
        if (child !== started) return
        if (answer.kind === 'ready') {
          clearTimeout(slow)
          ready = true
          for (const { id, operation, by } of jobs) send({ kind: 'operation', id, operation, by })
          watchFirstJob()
          resolve()
        } else if (answer.kind === 'unusable') {
          reject(new Error(`The supergraph cannot be planned: ${answer.reason}`))
        } else {
          settle(answer)
        }
      })
      started.on('error', reject)
      started.on('exit', () => {
        clearTimeout(slow)
        reject(new Error('The planner process stopped before it was ready.'))
        if (child === started && !stopped) replaceProcess('could not be planned')
      })
      send({ kind: 'supergraph', supergraph })
    })
  }

  function settle(answer: Extract<PlannerAnswer, { id: number }>) {
    const job = jobs[0]
    if (job?.id !== answer.id) return
    jobs.shift()
    watchFirstJob()
    if (answer.kind === 'planned') job.resolve(answer.plan)
    else job.reject(notPlannable('The operation could not be planned.'))
  }

  async function stop() {
    stopped = true
    clearTimeout(watch)
    for (const job of jobs.splice(0)) job.reject(notPlannable('The planner has stopped.'))
    const running = child
    child = undefined
    if (!running || running.exitCode !== null || running.signalCode !== null) return
    await new Promise<void>((resolve) => {
      running.once('exit', () => resolve())
      running.kill('SIGKILL')
    })
  }

  try {
    await start()
  } catch (error) {
    await stop()
    throw error
  }

  return {
    plan(operation, by = 'native') {
      if (stopped) return Promise.reject(notPlannable('The planner has stopped.'))
      return new Promise((resolve, reject) => {
        lastId += 1
        jobs.push({ id: lastId, operation, by, resolve, reject })
        if (!child) void restart()
        else if (ready) send({ kind: 'operation', id: lastId, operation, by })
        if (jobs.length === 1) watchFirstJob()
      })
    },
    stop,
  }
}

function notPlannable(message: string) {
  return refusal('OPERATION_NOT_PLANNABLE', message)
}
