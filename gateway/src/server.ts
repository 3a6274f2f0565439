import { randomUUID } from 'node:crypto'
import { HeaderMap } from '@apollo/server'
import type { AuditLog } from '@regiograaf/audit'
import type { Identity } from '@regiograaf/identity'
import {
  createLogger,
  describeFault,
  followResponses,
  type Logger,
  listeningUrl,
  parseTraceparent,
  startTrace,
  type TraceContext,
  toListenError,
} from '@regiograaf/service'
import Fastify, { type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify'
import { type AnswerType, chooseAnswerType } from './answer-type.ts'
import { createApolloServer } from './apollo.ts'
import type { GatewayEngine } from './engine-gateway.ts'
import { type ErrorCode, errorCodes, toErrorBody } from './error-codes.ts'
import { graphiqlPolicy, renderGraphiqlPage } from './graphiql.ts'
import { limits } from './limits.ts'
import type { OperationNotes } from './operation-notes.ts'
import { recordRequests, toBeginRecord } from './record-requests.ts'
import { requestScope } from './request-scope.ts'
import { requestSignal } from './request-signal.ts'
import type { TokenVerifier } from './token.ts'
import { answerUnreadable } from './unreadable.ts'

export interface GatewayOptions {
  /** Answers the operations. The gateway does not stop it. */
  readonly engine: GatewayEngine
  readonly verifyToken: TokenVerifier
  /** Gets a record of each request before its answer leaves; what it does not confirm is not answered. */
  readonly audit: AuditLog
  /** 0 takes any free port. */
  readonly port: number
  /** 127.0.0.1 unless given. */
  readonly host?: string
  /** Whether the schema can be queried and the GraphiQL page is served. */
  readonly development: boolean
  /** What `GET /health/ready` tells; until then the graph answers nothing. Ready at once unless given. */
  readonly isReady?: () => boolean
  /** Milliseconds after which an operation is answered with what there is: 10,000 unless given. */
  readonly requestTimeout?: number
  /** A log of warnings in development and of every request elsewhere, unless given. */
  readonly logger?: Logger
  /** The operation with which the GraphiQL page opens. */
  readonly exampleQuery?: string
}

export interface Gateway {
  /** The base address, such as http://127.0.0.1:4000; the graph is at /graphql. */
  readonly url: string
  /** Takes no new request, lets those under way end within five seconds, and closes every connection. */
  close(): Promise<void>
}

declare module 'fastify' {
  interface FastifyRequest {
    identity: Identity | null
    answerType: AnswerType | null
    trace: TraceContext | null
    notes: OperationNotes | null
  }
}

// Node looks at slow connections every second, so that none of them lasts ten.
const slowestRequestMs = 9_000
const lookAtConnectionsMs = 1_000

/**
 * Opens the HTTP side of the hub: `POST /graphql` for whoever has a token, `GET /health/live` and `/health/ready` for
 * everybody, the GraphiQL page in development. Rejects with one sentence when the address cannot be opened.
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { engine, verifyToken, audit, port, host = '127.0.0.1', development, isReady = () => true } = options
  const { requestTimeout = 10_000, exampleQuery } = options
  const logger = options.logger ?? createLogger(development ? 'warn' : 'info')
  const apollo = createApolloServer(engine, development, logger)
  await apollo.start()

  const app = Fastify({
    logger: false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: false,
    exposeHeadRoutes: false,
    bodyLimit: limits.bodyBytes,
    requestTimeout: slowestRequestMs,
    http: { headersTimeout: slowestRequestMs, connectionsCheckingInterval: lookAtConnectionsMs },
    forceCloseConnections: 'idle',
    clientErrorHandler: answerUnreadable,
    // An address that cannot be decoded comes past every hook.
    frameworkErrors: (_fault, request, reply) =>
      refuse(request, reply.header('x-request-id', request.id), 'BAD_REQUEST'),
  })
  app.removeContentTypeParser('text/plain')
  app.decorateRequest('identity', null)
  app.decorateRequest('answerType', null)
  app.decorateRequest('trace', null)
  recordRequests(app, audit, logger)

  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    reply.header('x-content-type-options', 'nosniff')
    reply.header('cache-control', 'no-store')
    // A target that is not a path is meant for a proxy, which this is not.
    if (request.url.startsWith('/')) done()
    else refuse(request, reply, 'BAD_REQUEST')
  })
  if (logger.isLevelEnabled('info')) {
    app.addHook('onResponse', (request, reply, done) => {
      logger.info(toLogLine(request, reply), 'request')
      done()
    })
  }
  app.setErrorHandler<FastifyError>((fault, request, reply) => {
    const code = codeOfHttpFault(fault)
    if (code === 'INTERNAL_ERROR') {
      logger.error({ requestId: request.id, fault: describeFault(fault) }, 'The gateway failed.')
    }
    return refuse(request, reply, code)
  })
  app.setNotFoundHandler((request, reply) =>
    request.url.split('?', 1)[0] === '/graphql'
      ? refuse(request, reply.header('allow', 'POST'), 'METHOD_NOT_ALLOWED')
      : refuse(request, reply, 'NOT_FOUND'),
  )

  app.get('/health/live', async () => ({ status: 'live' }))
  app.get('/health/ready', async (_request, reply) =>
    isReady() ? { status: 'ready' } : reply.code(503).send({ status: 'starting' }),
  )

  app.get('/graphql', async (request, reply) => {
    if (!request.headers.accept?.includes('text/html')) {
      return refuse(request, reply.header('allow', 'POST'), 'METHOD_NOT_ALLOWED')
    }
    if (!development) return refuse(request, reply, 'NOT_FOUND')
    reply.header('content-security-policy', graphiqlPolicy)
    return reply.type('text/html; charset=utf-8').send(await renderGraphiqlPage(exampleQuery))
  })

  app.post('/graphql', {
    onRequest: async (request, reply) => {
      request.identity = await verifyToken(request.headers.authorization)
      if (request.identity === null) {
        return refuse(request, reply.header('www-authenticate', 'Bearer'), 'UNAUTHENTICATED')
      }
      // An answer from half of the data would look like a right one.
      if (!isReady()) return refuse(request, reply, 'NOT_READY')
      request.answerType = chooseAnswerType(request.headers.accept)
      return request.answerType === null ? refuse(request, reply, 'NOT_ACCEPTABLE') : undefined
    },
    preHandler: (request, reply, done) => {
      const query = (request.body as { query?: unknown } | null | undefined)?.query
      if (!URL.canParse(`http://${request.hostname}/`)) refuse(request, reply, 'BAD_REQUEST')
      else if (typeof query === 'string' && Buffer.byteLength(query) > limits.documentBytes) {
        refuse(request, reply, 'OPERATION_TOO_LARGE')
      } else done()
    },
    async handler(request, reply) {
      const { identity, answerType, notes, id: requestId } = request
      if (identity === null || answerType === null || notes === null) throw new Error('A request came past the door.')
      const trace = parseTraceparent(request.headers.traceparent) ?? startTrace()
      request.trace = trace
      const signal = requestSignal(reply.raw, requestTimeout)
      const { status, body } = await requestScope.run({ requestId, answerType }, () =>
        apollo.executeHTTPGraphQLRequest({
          httpGraphQLRequest: { method: 'POST', headers: headersFor(request), search: '', body: request.body },
          context: async () => ({
            identity,
            requestId,
            trace,
            signal,
            notes,
            touched: notes.touched,
            recordBegin: () => audit.write(toBeginRecord(request)),
          }),
        }),
      )
      if (body.kind !== 'complete') throw new Error('The answer did not come in one piece.')
      return reply
        .code(status ?? 200)
        .type(answerType.contentType)
        .send(body.string)
    },
  })

  const responsesEnded = followResponses(app.server)

  try {
    await app.listen({ port, host })
  } catch (fault) {
    await apollo.stop()
    throw toListenError(fault, port, host)
  }

  return {
    url: listeningUrl(app.server),
    async close() {
      const closed = app.close()
      await responsesEnded()
      // A connection on which nothing was ever asked does not count as idle and would hold the server open.
      app.server.closeAllConnections()
      await closed
      await apollo.stop()
    },
  }
}

/** The only header of a request that Apollo Server gets to see: by it, it refuses what a foreign page can send unasked. */
function headersFor({ headers }: FastifyRequest): HeaderMap {
  return new HeaderMap(headers['content-type'] === undefined ? [] : [['content-type', headers['content-type']]])
}

function refuse(request: FastifyRequest, reply: FastifyReply, code: ErrorCode): FastifyReply {
  return reply.code(errorCodes[code].status).send(toErrorBody(code, request.id))
}

function codeOfHttpFault({ statusCode = 500 }: FastifyError): ErrorCode {
  if (statusCode === 413) return 'REQUEST_TOO_LARGE'
  return statusCode >= 400 && statusCode < 500 ? 'BAD_REQUEST' : 'INTERNAL_ERROR'
}

/** Everything that is ever written about a request; never its body, its variables, its token or its query string. */
function toLogLine(request: FastifyRequest, reply: FastifyReply) {
  return {
    requestId: request.id,
    traceId: request.trace?.traceId,
    method: request.method,
    route: request.routeOptions.url ?? 'none',
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
    organisation: request.identity?.organisation.code,
    role: request.identity?.role,
    operation: operationNameOf(request.body),
  }
}

function operationNameOf(body: unknown): string | undefined {
  const name = (body as { operationName?: unknown } | null | undefined)?.operationName
  // A name is the caller's own text: one that could hold a BSN is not written down.
  return typeof name === 'string' && /^[A-Za-z_]\w{0,63}$/.test(name) && !/\d{8}/.test(name) ? name : undefined
}
