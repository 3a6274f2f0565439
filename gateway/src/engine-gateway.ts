import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import type { Engine } from '@regiograaf/federation'
import type { Identity } from '@regiograaf/identity'
import type { TraceContext } from '@regiograaf/service'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import { takesBsn } from './access/bsn-in-variables.ts'
import { refuseForbidden } from './access/refuse-forbidden.ts'
import type { OperationNotes } from './operation-notes.ts'

/** What every part of the graph learns about a request. */
export interface RequestContext {
  readonly identity: Identity
  /** Random, made by the gateway; the same id stands in the log and in every error. */
  readonly requestId: string
  /** The trace of the client, or one of our own. */
  readonly trace?: TraceContext
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal
  /** What becomes known of the operation, for the audit log. */
  readonly notes?: OperationNotes
  /** Gets to know whose rows are read, for the audit log: client id to the municipality of the row. */
  readonly touched?: Map<string, string>
  /** Resolves once the log holds that a change is about to be made; nothing may be changed before. */
  readonly recordBegin?: () => Promise<void>
}

/** The part of an engine that the gateway needs. */
export type GatewayEngine = Pick<Engine, 'schema' | 'execute' | 'onSchemaChange'>

type ApolloGateway = ApolloServerOptionsWithGateway<RequestContext>['gateway']

/**
 * Lets Apollo Server execute through the engine: Apollo parses and validates against the engine's schema, what the caller may
 * not ask for is refused by the schema that the engine has at that moment, and the engine plans and executes the rest. Apollo hears of every change of the schema, and the engine of the schema that Apollo validated against,
 * because requests can be between the two when it changes. Whoever made the engine stops it; stopping Apollo does not.
 */
export function toApolloGateway(engine: GatewayEngine): ApolloGateway {
  return {
    onSchemaLoadOrUpdate(schemaIsLoaded) {
      const load = (apiSchema: GraphQLSchema) => schemaIsLoaded({ apiSchema, coreSupergraphSdl: '' })
      load(engine.schema)
      return engine.onSchemaChange(load)
    },
    async load() {
      return {
        async executor({ document, schema, request, operation, context }) {
          // Apollo leaves both to the executor: a name that the document lacks, and a kind of operation nobody offers.
          if (!operation) {
            return { errors: [new GraphQLError('operationName must name one operation of the document.')] }
          }
          if (!schema.getRootType(operation.operation)) {
            const message = `This graph offers no ${operation.operation}s.`
            return { errors: [new GraphQLError(message, { extensions: { code: 'OPERATION_NOT_SUPPORTED' } })] }
          }
          if (request.http?.method === 'GET' && takesBsn(schema, operation)) {
            const message = 'A BSN never stands in an address: send this operation in the body of a POST.'
            return { errors: [new GraphQLError(message, { extensions: { code: 'METHOD_NOT_ALLOWED' } })] }
          }
          const forbidden = refuseForbidden(engine.schema, document, operation, context.identity)
          if (forbidden.length > 0) return { errors: forbidden }
          if (operation.operation === 'mutation') {
            try {
              await context.recordBegin?.()
            } catch (cause) {
              return { errors: [unrecorded(cause)] }
            }
          }
          return engine.execute({
            document,
            validFor: schema,
            ...(request.operationName && { operationName: request.operationName }),
            variables: request.variables ?? {},
            context,
            signal: context.signal,
          })
        },
      }
    },
    async stop() {},
  }
}

function unrecorded(cause: unknown): GraphQLError {
  return new GraphQLError('The change was not recorded and not made.', {
    originalError: cause as Error,
    extensions: { code: 'AUDIT_UNAVAILABLE' },
  })
}
