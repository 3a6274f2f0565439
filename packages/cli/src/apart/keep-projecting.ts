import { setTimeout } from 'node:timers/promises'
import { type Inbox, type Projection, projectPending } from '@regiograaf/ijw'
import type { Logger } from '@regiograaf/service'

/** Projecting that goes on beside everything else. */
export interface Projecting {
  /** Waits for what is being projected. */
  stop(): Promise<void>
}

export interface KeepProjectingOptions {
  readonly inbox: Pick<Inbox, 'listMunicipalitiesWithPendingProjections'>
  readonly projections: readonly Projection[]
  readonly logger: Pick<Logger, 'error'>
  /** Milliseconds between one look and the next. */
  readonly pause?: number
}

/**
 * Projects what other processes sent into the subgraphs that are not theirs, within a second or so. A message that cannot be
 * projected keeps waiting, and is tried again at the next look.
 */
export function keepProjecting({ inbox, projections, logger, pause = 1_000 }: KeepProjectingOptions): Projecting {
  const stopping = new AbortController()
  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        for (const municipalityCode of await inbox.listMunicipalitiesWithPendingProjections()) {
          await Promise.all(projections.map((projection) => projectPending(projection, municipalityCode)))
        }
      } catch (error) {
        if (!stopping.signal.aborted) logger.error({ err: error }, 'Messages that wait could not be projected.')
      }
      await setTimeout(pause, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
  const running = run()
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}
