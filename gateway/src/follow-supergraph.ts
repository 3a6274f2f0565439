import { readFile, stat } from 'node:fs/promises'
import type { Engine } from '@regiograaf/federation'
import { describeFault, type Logger } from '@regiograaf/service'

export interface FollowOptions {
  readonly engine: Pick<Engine, 'reload'>
  /** The file that holds the supergraph. */
  readonly file: string
  /** The text that the engine was started with. */
  readonly loaded: string
  /** Gets a line for each reload and each refusal, with the reason. */
  readonly logger: Pick<Logger, 'info' | 'error'>
  /** Milliseconds between two looks at the file: 2000 unless given. */
  readonly interval?: number
}

export interface SupergraphFollower {
  /** Reads the file now, whether or not it seems to have changed. Resolves when the engine has it or has refused it. */
  look(): Promise<void>
  /** Looks no more; resolves when a reload that has begun is over. */
  stop(): Promise<void>
}

/**
 * Reloads the engine whenever its file holds another text than the last one that was read. A change counts once two
 * looks found the file the same, so that one that is still being written is left alone. What the engine refuses stays
 * outside; it goes on with what it has.
 */
export function followSupergraph({
  engine,
  file,
  loaded,
  logger,
  interval = 2_000,
}: FollowOptions): SupergraphFollower {
  let current = loaded
  let refused: string | undefined
  let readAt = ''
  let seen = ''
  let lastLook: Promise<void> = Promise.resolve()
  let stopped = false

  async function check(): Promise<void> {
    const found = await fingerprint(file)
    // The file may have changed between the look and the reading: the same refusal is told once.
    if (found !== readAt && found === seen) await read(found, refused)
    seen = found
  }

  async function read(found: string, known?: string): Promise<void> {
    if (stopped) return
    readAt = found
    let text: string | undefined
    try {
      text = await readFile(file, 'utf8')
      if (text === known) return
      refused = undefined
      if (text === current) return
      await engine.reload(text)
      current = text
      logger.info({ file }, 'The supergraph was reloaded.')
    } catch (fault) {
      refused = text
      const { message } = describeFault(fault)
      logger.error({ file, reason: message }, 'The supergraph was refused; the one before goes on serving.')
    }
  }

  const inTurn = (task: () => Promise<void>) => {
    lastLook = lastLook.then(task)
    return lastLook
  }
  const timer = setInterval(() => void inTurn(check), interval)
  timer.unref()

  return {
    look: () => inTurn(async () => read(await fingerprint(file))),
    async stop() {
      stopped = true
      clearInterval(timer)
      await lastLook
    },
  }
}

/** Changes whenever the file is written or replaced; the same text for as long as there is none. */
async function fingerprint(file: string): Promise<string> {
  try {
    const { ino, size, mtimeNs } = await stat(file, { bigint: true })
    return `${ino} ${size} ${mtimeNs}`
  } catch {
    return 'unreadable'
  }
}
