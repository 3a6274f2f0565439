import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { basename } from 'node:path'

/** A child process whose CPU time can be asked for. */
export interface MeasuredProcess<Ready> {
  /** What the child said when it was ready. */
  readonly ready: Ready
  /** The CPU time of all its threads so far, in milliseconds. */
  readCpuMs(): Promise<number>
  /** Asks it to end and waits until it has. */
  stop(): Promise<void>
}

interface ProcessOptions {
  readonly script: URL
  readonly argv?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  /** Where Node writes a CPU profile of the child when it ends; none unless given. */
  readonly profileFolder?: string | undefined
}

const children = new Set<ChildProcess>()

/** Starts a script and waits until it calls `reportReady`. What it prints is discarded, its errors are shown. */
export async function startMeasuredProcess<Ready>({
  script,
  argv = [],
  environment = {},
  profileFolder,
}: ProcessOptions): Promise<MeasuredProcess<Ready>> {
  const child = fork(script, [...argv], {
    // The server of the benchmark is its own, whatever database the caller works with.
    env: { ...process.env, DATABASE_URL: '', ...environment },
    execArgv: [
      `--import=${import.meta.resolve('regiograaf/fast-loading')}`,
      ...(profileFolder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`]),
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
  return {
    ready: await answer(),
    readCpuMs: () => {
      child.send('cpu')
      return answer()
    },
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

/** Tells the parent that this process is ready to be measured, and answers its questions from now on. */
export function reportReady(ready: unknown): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send?.((user + system) / 1000)
  })
  // A parent that is gone measures nothing any more.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.send?.(ready)
}
