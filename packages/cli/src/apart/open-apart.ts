import { randomBytes } from 'node:crypto'
import type { SubgraphTransport } from '@regiograaf/federation'
import type { Logger } from '@regiograaf/service'
import { type HubMode, subgraphNames } from './environment.ts'
import { createSubgraphTransport } from './http-transports.ts'
import { type HubSecrets, subgraphEnvironment } from './subgraph-environment.ts'
import { type SubgraphProcess, startSubgraphProcess } from './subgraph-process.ts'
import { waitUntilReady } from './wait-until-ready.ts'

/** The subgraphs of the hub, each in a process of its own. */
export interface ApartSubgraphs {
  readonly transports: Readonly<Record<string, SubgraphTransport>>
  /** Resolves once each of them has been ready; rejects when the signal is aborted before that. */
  waitUntilReady(signal: AbortSignal): Promise<void>
  /** Closes the connections and ends the processes that were started here. */
  close(): Promise<void>
}

export interface ApartOptions extends Omit<HubSecrets, 'internalKey'> {
  readonly mode: Extract<HubMode, { kind: 'apart' }>
  readonly logger: Pick<Logger, 'info' | 'error'>
}

/** Starts the subgraphs that do not run elsewhere. Rejects with one sentence when one does not start; none is left behind then. */
export async function openApart({ mode, logger, ...secrets }: ApartOptions): Promise<ApartSubgraphs> {
  const internalKey = mode.internalKey ?? randomBytes(32)
  const processes: Promise<SubgraphProcess>[] = []
  const stopAll = async () => {
    const outcomes = await Promise.allSettled(processes)
    const started = outcomes.filter((outcome) => outcome.status === 'fulfilled')
    await Promise.all(started.map(({ value }) => value.stop()))
  }
  const urlOf = async (name: (typeof subgraphNames)[number]): Promise<string> => {
    const known = mode.elsewhere[name]
    if (known !== undefined) return known
    const environment = { ...mode.inherited, ...subgraphEnvironment(name, { ...secrets, internalKey }) }
    const starting = startSubgraphProcess({ name, environment, logger })
    processes.push(starting)
    return (await starting).url
  }
  try {
    const urls = await Promise.all(subgraphNames.map(urlOf))
    const opened = subgraphNames.map((name, index) =>
      createSubgraphTransport(name, urls[index] ?? '', internalKey, mode.timeout),
    )
    return {
      transports: Object.fromEntries(subgraphNames.map((name, index) => [name, opened[index] as SubgraphTransport])),
      waitUntilReady: (signal) => waitUntilReady(urls, signal),
      async close() {
        await Promise.all(opened.map((transport) => transport.close()))
        await stopAll()
      },
    }
  } catch (error) {
    await stopAll()
    throw error
  }
}
