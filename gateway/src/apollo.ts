import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { describeFault, type Logger, toDiscreetLogger } from '@regiograaf/service'
import { bsnInVariables } from './access/bsn-in-variables.ts'
import { DocumentStore } from './document-store.ts'
import { type GatewayEngine, type RequestContext, toApolloGateway } from './engine-gateway.ts'
import { statusOf, toCallerError } from './error-codes.ts'
import { limits, operationLimits } from './limits.ts'
import { takeNotes } from './operation-notes.ts'
import { requestScope } from './request-scope.ts'
import { supportedDirectives } from './supported-directives.ts'

/**
 * Apollo Server over the engine: it parses, validates within the limits and gives every error its code and request id. It
 * reports to nobody, caches no answer and reads no environment. In development the schema can be queried.
 */
export function createApolloServer(
  engine: GatewayEngine,
  development: boolean,
  logger: Logger,
): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: toApolloGateway(engine),
    // Not the environment's: nothing in Apollo Server may depend on a variable that the gateway did not read.
    nodeEnv: 'production',
    introspection: development,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    documentStore: new DocumentStore(),
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.documentTokens },
    validationRules: [operationLimits, supportedDirectives, bsnInVariables],
    // graphql-js adds one error that says it stopped.
    validationOptions: { maxErrors: limits.listedFaults - 1 },
    // The newline that Apollo Server would add makes a second copy of the text.
    stringifyResult: JSON.stringify,
    plugins: [
      takeNotes,
      statusByCode,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    logger: toDiscreetLogger(logger),
    formatError(formatted, fault) {
      const requestId = requestScope.getStore()?.requestId ?? ''
      const error = toCallerError(formatted, fault, requestId)
      if (error.extensions?.code === 'INTERNAL_ERROR') {
        logger.error({ requestId, path: error.path, fault: describeFault(rootOf(fault)) }, 'An operation failed.')
      }
      return error
    },
  })
}

/** The status of an answer without data follows from the codes of its errors. */
const statusByCode: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        if (response.body.kind !== 'single' || response.body.singleResult.data !== undefined) return
        const { errors = [] } = response.body.singleResult
        // Whatever else is wrong with an operation follows from what it uses that nobody offers.
        const unsupported = errors.filter(({ extensions }) => extensions?.code === 'OPERATION_NOT_SUPPORTED')
        if (unsupported.length > 0) response.body.singleResult.errors = unsupported
        response.http.status = statusOf(errors, requestScope.getStore()?.answerType.isLegacy ?? false)
      },
    }
  },
}

function rootOf(fault: unknown): unknown {
  const { originalError } = fault as { originalError?: unknown }
  return originalError === undefined ? fault : rootOf(originalError)
}
