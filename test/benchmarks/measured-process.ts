import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { basename } from 'node:path'

/** A child process whose CPU time can be asked for. */
export interface MeasuredProcess<Ready> {
  /** What the child said when it was ready. */
  readonly ready: Ready
  /** The CPU time of all its threads so far, in milliseconds. */
  readCpuMs(): Promise<number>
  /** Sends it a question of its own and waits for what it makes of it; one question at a time. */
  ask<Answer>(question: unknown): Promise<Answer>
  /** Asks it to end and waits until it has. */
  stop(): Promise<void>
}

interface ProcessOptions {
  readonly script: URL
  readonly argv?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  /** Further options for Node. */
  readonly nodeOptions?: readonly string[]
  /** Where Node writes a CPU profile of the child when it ends; none unless given. */
  readonly profileFolder?: string | undefined
  /** The name of that profile; Node makes one up unless given. */
  readonly profileName?: string
}

const children = new Set<ChildProcess>()

/** Starts a script and waits until it calls `reportReady`. What it prints is discarded, its errors are shown. */
export async function startMeasuredProcess<Ready>({
  script,
  argv = [],
  environment = {},
  nodeOptions = [],
  profileFolder,
  profileName,
}: ProcessOptions): Promise<MeasuredProcess<Ready>> {
  const child = fork(script, [...argv], {
    // The server of the benchmark is its own, whatever database the caller works with.
    env: { ...process.env, DATABASE_URL: '', ...environment },
    execArgv: [
      `--import=${import.meta.resolve('regiograaf/fast-loading')}`,
      ...nodeOptions,
      ...(profileFolder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`]),
      ...(profileFolder === undefined || profileName === undefined ? [] : [`--cpu-prof-name=${profileName}`]),
    ],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  children.add(child)
  const ended = once(child, 'exit').then(() => {
    children.delete(child)
    throw new Error(`The process ${basename(script.pathname)} ended before it was asked to.`)
  })
  ended.catch(() => {})
  const answer = async () => {
    const [message] = await Promise.race([once(child, 'message'), ended])
    return message
  }
  const ask = (question: unknown) => {
    child.send({ question })
    return answer()
  }
  return {
    ready: await answer(),
    readCpuMs: () => ask('cpu'),
    ask,
    stop: async () => {
      child.kill('SIGTERM')
      await ended.catch(() => {})
    },
  }
}

/** Asks every child that still runs to end; who waits for one gets an error. */
export function stopMeasuredProcesses(): void {
  for (const child of children) child.kill('SIGTERM')
}

/**
 * Tells the parent that this process is ready to be measured, and answers its questions from now on. `answer` is asked what
 * is not about CPU time; when it fails the process ends, and the parent is told so.
 */
export function reportReady(ready: unknown, answer: (question: unknown) => unknown = () => null): void {
  process.on('message', async ({ question }: { readonly question: unknown }) => {
    process.send?.(question === 'cpu' ? readCpuMs() : await answer(question))
  })
  // A parent that is gone measures nothing any more.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.send?.(ready)
}

/** The CPU time of all threads of this process so far, in milliseconds. */
export function readCpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
