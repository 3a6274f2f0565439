import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import type { Engine } from '@regiograaf/federation'
import type { Identity } from '@regiograaf/identity'
import { GraphQLError } from 'graphql'

/** What every part of the graph learns about a request. */
export interface RequestContext {
  readonly identity: Identity
  /** Random, made by the gateway; the same id stands in the log and in every error. */
  readonly requestId: string
}

type ApolloGateway = ApolloServerOptionsWithGateway<RequestContext>['gateway']

/**
 * Lets Apollo Server execute through the engine: Apollo parses and validates against the engine's schema, the engine plans
 * and executes. Whoever made the engine stops it; stopping Apollo does not.
 */
export function toApolloGateway(engine: Engine): ApolloGateway {
  return {
    onSchemaLoadOrUpdate(schemaIsLoaded) {
      schemaIsLoaded({ apiSchema: engine.schema, coreSupergraphSdl: '' })
      return () => undefined
    },
    async load() {
      return {
        async executor({ document, request, operation, context }) {
          // Apollo leaves both to the executor: a name that the document lacks, and a kind of operation nobody offers.
          if (!operation) {
            return { errors: [new GraphQLError('operationName must name one operation of the document.')] }
          }
          if (!engine.schema.getRootType(operation.operation)) {
            const message = `This graph offers no ${operation.operation}s.`
            return { errors: [new GraphQLError(message, { extensions: { code: 'OPERATION_NOT_SUPPORTED' } })] }
          }
          return engine.execute({
            document,
            ...(request.operationName && { operationName: request.operationName }),
            variables: request.variables ?? {},
            context,
          })
        },
      }
    },
    async stop() {},
  }
}
