import { createGatewayRuntime } from '@graphql-hive/gateway-runtime'
import { unifiedGraphHandler } from '@graphql-hive/router-runtime'
import httpTransport from '@graphql-mesh/transport-http'
import { toApiSchema } from '@regiograaf/federation'
import { type DocumentNode, print } from 'graphql'
import { type Contender, type ContenderSettings, createDocumentCache } from './contender.ts'
import { openLocalTransports, type SubgraphExecution } from './engines.ts'
import { composeRegion } from './region-graph.ts'
import type { Timing } from './region-resolvers.ts'

type GatewayOptions = Parameters<typeof createGatewayRuntime>[0]
type Transports = NonNullable<GatewayOptions['transports']>
type SubgraphExecutor = Awaited<ReturnType<(typeof httpTransport)['getSubgraphExecutor']>>

/** What a subgraph is asked, as far as the local transport needs it. */
interface SubgraphQuestion {
  readonly document: DocumentNode
  readonly variables?: Readonly<Record<string, unknown>>
  readonly context?: object
}

/** Hive Gateway and the subgraphs in one process; these run on graphql-js, as they do without our engine. */
export async function openHive({ timing }: ContenderSettings): Promise<Contender> {
  return openInProcess(timing, 'interpreted')
}

/** The same with subgraphs compiled by our engine, so that only the gateways differ. */
export async function openHiveCompiled({ timing }: ContenderSettings): Promise<Contender> {
  return openInProcess(timing, 'compiled')
}

/** Hive Gateway alone, with the subgraphs behind HTTP. */
export async function openHiveApart({ subgraphUrl }: ContenderSettings): Promise<Contender> {
  return openGateway(
    composeRegion((name) => `${subgraphUrl}/${name}`),
    { http: httpTransport },
  )
}

function openInProcess(timing: Timing, execution: SubgraphExecution): Contender {
  const subgraphs = openLocalTransports(timing, execution)
  const supergraph = composeRegion((name) => `http://${name}`)
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
  return openGateway(supergraph, {
    http: {
      getSubgraphExecutor({ subgraphName }) {
        const subgraph = subgraphs[subgraphName]
        if (!subgraph) throw new Error(`There is no subgraph ${subgraphName}.`)
        return toExecutor(({ document, variables = {}, context = {} }) =>
          subgraph.execute({ document: toText(document), variables, context, readScope: new Map() }),
        )
      },
    },
  })
}

// The type of an executor promises whatever data its caller expects.
function toExecutor(execute: (question: SubgraphQuestion) => unknown): SubgraphExecutor {
  return execute as SubgraphExecutor
}

/**
 * With its planner in Rust, its plans cached as it ships, and without what it does beside answering. It is asked through the
 * function it offers to programs, which costs less than its HTTP handler and, like our engine, gets a parsed document.
 */
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
  const toDocument = createDocumentCache(toApiSchema(supergraph))
  return {
    answer: async ({ text, variables }) =>
      JSON.stringify({ data: await gateway.sdkRequester(toDocument(text), { ...variables }) }),
    stop: async () => gateway[Symbol.asyncDispose](),
  }
}
