import {
  createEngine,
  createHttpTransport,
  createLocalTransport,
  type Engine,
  type SubgraphTransport,
} from '@regiograaf/federation'
import { type Contender, type ContenderSettings, createDocumentCache } from './contender.ts'
import { buildSubgraphs, composeRegion, subgraphNames } from './region-graph.ts'
import type { Timing } from './region-resolvers.ts'

/** How subgraphs in this process execute operations: compiled by our engine, or interpreted by graphql-js. */
export type SubgraphExecution = 'compiled' | 'interpreted'

/** Local transports to the four subgraphs. */
export function openLocalTransports(
  timing: Timing,
  execution: SubgraphExecution = 'compiled',
): Readonly<Record<string, SubgraphTransport>> {
  return Object.fromEntries(
    Object.entries(buildSubgraphs(timing)).map(([name, schema]) => [
      name,
      createLocalTransport({ schema, contextValue: () => ({}), compiled: execution === 'compiled' }),
    ]),
  )
}

/** Our engine with its subgraphs in the same process, without anything around it. */
export function openLocalEngine(timing: Timing): Promise<Engine> {
  const supergraph = composeRegion((name) => `http://${name}`)
  return createEngine({ supergraph, transports: openLocalTransports(timing) })
}

/** Our engine and the subgraphs in one process. */
export async function openTogether({ timing }: ContenderSettings): Promise<Contender> {
  return toContender(await openLocalEngine(timing))
}

/** Our engine alone, with the subgraphs behind HTTP. */
export async function openApart({ subgraphUrl }: ContenderSettings): Promise<Contender> {
  const urlOf = (name: string) => `${subgraphUrl}/${name}`
  const transports = Object.fromEntries(subgraphNames.map((name) => [name, createHttpTransport({ url: urlOf(name) })]))
  const contender = toContender(await createEngine({ supergraph: composeRegion(urlOf), transports }))
  return {
    ...contender,
    stop: async () => {
      await contender.stop()
      await Promise.all(Object.values(transports).map((transport) => transport.close()))
    },
  }
}

function toContender(engine: Engine): Contender {
  const toDocument = createDocumentCache(engine.schema)
  return {
    answer: async ({ text, variables }) =>
      JSON.stringify(await engine.execute({ document: toDocument(text), variables, context: {} })),
    stop: engine.stop,
  }
}
