import { createGatewayRuntime } from '@graphql-hive/gateway-runtime'
import { unifiedGraphHandler } from '@graphql-hive/router-runtime'
import httpTransport from '@graphql-mesh/transport-http'
import { type DocumentNode, print } from 'graphql'
import type { Contender, ContenderSettings } from './contender.ts'
import { openLocalTransports } from './engines.ts'
import { composeRegion } from './region-graph.ts'

type GatewayOptions = Parameters<typeof createGatewayRuntime>[0]
type Transports = NonNullable<GatewayOptions['transports']>
type SubgraphExecutor = Awaited<ReturnType<(typeof httpTransport)['getSubgraphExecutor']>>

/** What a subgraph is asked, as far as the local transport needs it. */
interface SubgraphQuestion {
  readonly document: DocumentNode
  readonly variables?: Readonly<Record<string, unknown>>
  readonly context?: object
}

/** Hive Gateway with the subgraphs in the same process, reached through the local transport of our engine. */
export async function openHive({ timing }: ContenderSettings): Promise<Contender> {
  const subgraphs = openLocalTransports(timing)
  // A cached plan keeps its documents, so that their text is written once.
  const texts = new WeakMap<DocumentNode, string>()
  const toText = (document: DocumentNode) => {
    let text = texts.get(document)
    if (text === undefined) {
      text = print(document)
      texts.set(document, text)
    }
    return text
  }
  return openGateway(
    composeRegion((name) => `http://${name}`),
    {
      http: {
        getSubgraphExecutor({ subgraphName }) {
          const subgraph = subgraphs[subgraphName]
          if (!subgraph) throw new Error(`There is no subgraph ${subgraphName}.`)
          return toExecutor(({ document, variables = {}, context = {} }) =>
            subgraph.execute({ document: toText(document), variables, context, readScope: new Map() }),
          )
        },
      },
    },
  )
}

// The type of an executor promises whatever data its caller expects.
function toExecutor(execute: (question: SubgraphQuestion) => unknown): SubgraphExecutor {
  return execute as SubgraphExecutor
}

/** Hive Gateway alone, with the subgraphs behind HTTP. */
export async function openHiveApart({ subgraphUrl }: ContenderSettings): Promise<Contender> {
  return openGateway(
    composeRegion((name) => `${subgraphUrl}/${name}`),
    { http: httpTransport },
  )
}

/** With its planner in Rust, its caches as they ship, and without what it does beside answering. */
function openGateway(supergraph: string, transports: Transports): Contender {
  const gateway = createGatewayRuntime({
    supergraph,
    unifiedGraphHandler,
    transports,
    // Each caller pays for its own answer, as with the other contenders.
    transportEntries: { '*': { options: { deduplicateInflightRequests: false } } },
    logging: false,
    requestId: false,
    subgraphErrors: false,
    maskedErrors: false,
    cors: false,
    graphiql: false,
    landingPage: false,
  })
  return {
    async answer({ text, variables }) {
      const response = await gateway.fetch('http://gateway/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query: text, variables }),
      })
      return response.text()
    },
    stop: async () => gateway[Symbol.asyncDispose](),
  }
}
