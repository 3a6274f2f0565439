import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { InternalCall } from '@regiograaf/identity'
import { describeFault, type Logger, toDiscreetLogger } from '@regiograaf/service'
import { GraphQLError } from 'graphql'
import type { Subgraph } from '../subgraph.ts'
import { createSubgraphTransport } from '../transport.ts'

const internalError = 'INTERNAL_ERROR'

/** One operation of the gateway, and whose rows were read for it: see `Database.noting`. */
export interface SubgraphCall extends InternalCall {
  readonly touched: Map<string, string>
}

/**
 * Apollo Server over one subgraph for the gateway alone: operations run as they do when gateway and subgraph share a process,
 * so that the answers are the same. What a resolver did not mean for callers goes to the log and leaves only a code.
 */
export function createSubgraphApollo(subgraph: Subgraph, logger: Logger): ApolloServer<SubgraphCall> {
  return new ApolloServer<SubgraphCall>({
    gateway: toApolloGateway(subgraph),
    // Not the environment's: nothing in Apollo Server may depend on a variable that the subgraph did not read.
    nodeEnv: 'production',
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    plugins: [
      logFaults(logger),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    logger: toDiscreetLogger(logger),
    formatError({ message, path }, fault) {
      const code = codeOf(fault)
      return {
        message: code === internalError ? `A part of the subgraph ${subgraph.name} failed.` : message,
        ...(path && { path }),
        extensions: { code },
      }
    },
  })
}

function toApolloGateway(subgraph: Subgraph): ApolloServerOptionsWithGateway<SubgraphCall>['gateway'] {
  const transport = createSubgraphTransport(subgraph)
  return {
    onSchemaLoadOrUpdate(schemaIsLoaded) {
      schemaIsLoaded({ apiSchema: subgraph.schema, coreSupergraphSdl: '' })
      return () => undefined
    },
    async load() {
      return {
        async executor({ request, context }) {
          return transport.execute({
            document: request.query ?? '',
            variables: request.variables ?? {},
            context,
            // One context, and so one set of loaders, for each HTTP request.
            readScope: new Map(),
          })
        },
      }
    },
    async stop() {},
  }
}

function logFaults(logger: Logger): ApolloServerPlugin<SubgraphCall> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue: { requestId } }) {
          for (const error of errors) {
            if (codeOf(error) !== internalError) continue
            logger.error({ requestId, path: error.path, fault: describeFault(rootOf(error)) }, 'A resolver failed.')
          }
        },
      }
    },
  }
}

/** Only an error that was made with a code has a message for callers. */
function codeOf(fault: unknown): string {
  const code = fault instanceof GraphQLError ? fault.extensions.code : undefined
  return typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR' ? code : internalError
}

function rootOf(fault: unknown): unknown {
  const { originalError } = fault as { originalError?: unknown }
  return originalError === undefined ? fault : rootOf(originalError)
}
