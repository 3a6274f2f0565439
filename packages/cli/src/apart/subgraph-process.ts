import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describeFault, type Logger } from '@regiograaf/service'
import type { SubgraphStarted } from '@regiograaf/subgraph-kit/run-subgraph'

/** A subgraph in a process of its own, which is started again whenever it ends. */
export interface SubgraphProcess {
  /** Its base address, the same for all processes it has been. */
  readonly url: string
  /** Lets it answer what it has begun, and ends it. Resolves when it has ended. */
  stop(): Promise<void>
}

export interface SubgraphProcessOptions {
  readonly name: string
  readonly environment: Readonly<Record<string, string>>
  /** Gets a line whenever the process ended and when it is there again. */
  readonly logger: Pick<Logger, 'info' | 'error'>
}

const fastLoading = new URL('../../bin/fast-loading.js', import.meta.url).href
const firstDelayMs = 100
const longestDelayMs = 5_000
/** Whoever ran this long (milliseconds) did not fail because of how it was started. */
const soundMs = 10_000
/** The subgraph itself gives its answers five seconds. */
const stopLimitMs = 8_000

/** Starts a subgraph on a free port of 127.0.0.1. Rejects when it ends before it takes operations; it has then said why. */
export async function startSubgraphProcess(options: SubgraphProcessOptions): Promise<SubgraphProcess> {
  const { name, environment, logger } = options
  const file = fileURLToPath(import.meta.resolve(`@regiograaf/${name}/main`))
  let child: ChildProcess
  let stopped = false
  let failures = 0
  let again: NodeJS.Timeout | undefined

  async function launch(port: string): Promise<string> {
    const startedAt = Date.now()
    const started = fork(file, [], {
      env: { ...environment, HOST: '127.0.0.1', PORT: port },
      execArgv: [`--import=${fastLoading}`],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    child = started
    const ended = new Promise<never>((_, reject) => {
      started.once('error', reject)
      started.once('exit', (code, signal) => reject(new Error(`It ended with ${signal ?? code}.`)))
    })
    const [{ url }] = (await Promise.race([once(started, 'message'), ended])) as [SubgraphStarted]
    const { port: taken } = new URL(url)
    ended.catch((fault: unknown) => {
      if (Date.now() - startedAt > soundMs) failures = 0
      restart(taken, fault)
    })
    return url
  }

  function restart(port: string, fault: unknown): void {
    if (stopped) return
    const delay = Math.min(firstDelayMs * 2 ** failures, longestDelayMs)
    failures += 1
    logger.error({ subgraph: name, fault: describeFault(fault), delay }, 'A subgraph ended; it is started again.')
    again = setTimeout(() => {
      launch(port).then(
        () => logger.info({ subgraph: name }, 'A subgraph is there again.'),
        (next: unknown) => restart(port, next),
      )
    }, delay)
  }

  const starting = launch('0')
  // A process that ends while it starts has been told about once; nobody starts it again.
  const url = await starting.catch((cause: unknown) => {
    throw new Error(`The ${name} part of the graph did not start.`, { cause })
  })
  return {
    url,
    async stop() {
      stopped = true
      clearTimeout(again)
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      const late = setTimeout(() => child.kill('SIGKILL'), stopLimitMs)
      if (child.connected) child.disconnect()
      await exited
      clearTimeout(late)
    },
  }
}
