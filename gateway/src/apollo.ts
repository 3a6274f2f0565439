import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { Identity } from '@regiograaf/identity'
import { describeFault, type Logger, toDiscreetLogger } from '@regiograaf/service'
import { DocumentStore } from './document-store.ts'
import { type GatewayEngine, type RequestContext, toApolloGateway } from './engine-gateway.ts'
import { statusOf, toCallerError, toErrorCode } from './error-codes.ts'
import { limits } from './limits.ts'
import { takeNotes } from './operation-notes.ts'
import { requestScope } from './request-scope.ts'

/**
 * Apollo Server over the engine: it parses, has the admission decide, and gives every error its code and request id. It
 * reports to nobody, caches no answer and reads no environment.
 */
export function createApolloServer(
  engine: GatewayEngine,
  maySeeSchema: (identity: Identity) => boolean,
  logger: Logger,
): ApolloServer<RequestContext> {
  const documents = new DocumentStore()
  return new ApolloServer<RequestContext>({
    gateway: toApolloGateway(engine, maySeeSchema, documents),
    // Not the environment's: nothing in Apollo Server may depend on a variable that the gateway did not read.
    nodeEnv: 'production',
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    documentStore: documents,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.documentTokens },
    // The admission validates, after it has seen that this cannot take long.
    dangerouslyDisableValidation: true,
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
        const scope = requestScope.getStore()
        if (scope) scope.refusedFor = errors.map(({ extensions }) => toErrorCode(extensions?.code))
        response.http.status = statusOf(errors, scope?.answerType.isLegacy ?? false)
      },
    }
  },
}

function rootOf(fault: unknown): unknown {
  const { originalError } = fault as { originalError?: unknown }
  return originalError === undefined ? fault : rootOf(originalError)
}
