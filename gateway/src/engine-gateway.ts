import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import type { Engine } from '@regiograaf/federation'
import type { Identity } from '@regiograaf/identity'
import type { TraceContext } from '@regiograaf/service'
import * as scalars from '@regiograaf/subgraph-kit/scalars'
import { GraphQLError, type GraphQLSchema, isScalarType } from 'graphql'
import { refuseForbidden } from './access/refuse-forbidden.ts'
import { type Admission, createAdmission } from './admission.ts'
import type { DocumentStore } from './document-store.ts'
import type { OperationNotes } from './operation-notes.ts'

/** What every part of the graph learns about a request. */
export interface RequestContext {
  readonly identity: Identity
  /** Whether the variables stood in an address. */
  readonly isGet?: boolean
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
 * Lets Apollo Server execute through the engine: Apollo parses, the admission decides by the schema that it saw, what the caller may
 * not ask for is refused by the schema that the engine has at that moment, and the engine plans and executes the rest. Apollo
 * hears of every change of the schema, and the engine of the schema that the admission validated against,
 * because requests can be between the two when it changes. Whoever made the engine stops it; stopping Apollo does not.
 */
export function toApolloGateway(
  engine: GatewayEngine,
  maySeeSchema: (identity: Identity) => boolean,
  documents: DocumentStore,
): ApolloGateway {
  const admissions = new WeakMap<GraphQLSchema, Admission>()
  return {
    onSchemaLoadOrUpdate(schemaIsLoaded) {
      const load = (apiSchema: GraphQLSchema) => {
        readScalars(apiSchema)
        admissions.set(apiSchema, createAdmission(apiSchema))
        schemaIsLoaded({ apiSchema, coreSupergraphSdl: '' })
      }
      load(engine.schema)
      return engine.onSchemaChange(load)
    },
    async load() {
      return {
        async executor({ document, schema, request, operation, context }) {
          const admit = admissions.get(schema)
          if (!admit) throw new Error('An operation came for a schema that was never loaded.')
          const variables = request.variables ?? {}
          const { identity, isGet } = context
          const errors = admit({ document, operation, variables, isGet, maySeeSchema: maySeeSchema(identity) })
          if (errors) return { errors }
          if (operation) context.notes?.describe(document, operation, schema)
          const forbidden = operation ? refuseForbidden(engine.schema, document, operation, identity) : []
          if (forbidden.length > 0) return { errors: forbidden }
          documents.keep(document)
          if (operation?.operation === 'mutation') {
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
            variables,
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

/** Lets the schema of the supergraph, which knows scalars by name only, read values as the subgraphs do and refuse them here already. */
function readScalars(schema: GraphQLSchema): void {
  for (const { name, parseValue, parseLiteral } of Object.values(scalars)) {
    const type = schema.getType(name)
    if (isScalarType(type)) Object.assign(type, { parseValue, parseLiteral })
  }
}
