import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { AuditLog } from '@regiograaf/audit'
import { createInternalVerifier, type InternalPass } from '@regiograaf/identity'
import {
  describeFault,
  followResponses,
  type Logger,
  listeningUrl,
  parseTraceparent,
  toListenError,
} from '@regiograaf/service'
import Fastify, { type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Subgraph } from '../subgraph.ts'
import { createSubgraphApollo } from './apollo.ts'
import { recordTouched } from './record-touched.ts'

export interface SubgraphServerOptions {
  readonly subgraph: Subgraph
  /** The key of this subgraph, as `deriveSubgraphKey` makes it from the key of the hub. */
  readonly internalKey: Buffer
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
  readonly logger: Logger
  /** Gets to know whose rows an answer was made of, before it leaves. */
  readonly audit: AuditLog
  /** What `GET /health/ready` tells, such as whether the database answers. */
  readonly isReady: () => Promise<boolean>
}

export interface SubgraphServer {
  /** The base address, such as http://127.0.0.1:4001; the operations go to /graphql. */
  readonly url: string
  /** Takes no new request, lets those under way end within five seconds, and closes every connection. */
  close(): Promise<void>
}

declare module 'fastify' {
  interface FastifyRequest {
    internalPass: InternalPass | null
    /** See `Database.noting`. */
    touched: Map<string, string> | null
  }
}

// A representation takes some 80 bytes, and an operation can ask for many thousands of them.
const bodyLimit = 16 * 1024 * 1024
// Node looks at slow connections every second.
const slowestRequestMs = 9_000
const lookAtConnectionsMs = 1_000

/**
 * Opens the HTTP side of one subgraph. Everything but `GET /health/live` and `/health/ready` is for the gateway alone: what does
 * not carry its token for exactly this body is refused with 401 and nothing else, the schema included. Rejects with one
 * sentence when the address cannot be opened.
 */
export async function startSubgraphServer(options: SubgraphServerOptions): Promise<SubgraphServer> {
  const { subgraph, internalKey, port, host, logger, audit, isReady } = options
  const verify = createInternalVerifier(subgraph.name, internalKey)
  const apollo = createSubgraphApollo(subgraph, logger)
  await apollo.start()

  const app = Fastify({
    logger: false,
    trustProxy: false,
    exposeHeadRoutes: false,
    bodyLimit,
    requestTimeout: slowestRequestMs,
    http: { headersTimeout: slowestRequestMs, connectionsCheckingInterval: lookAtConnectionsMs },
    forceCloseConnections: 'idle',
    frameworkErrors: (_fault, _request, reply) => refuse(reply),
  })
  app.removeAllContentTypeParsers()
  // The token is bound to the bytes of the body, so that they are read as they are.
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.decorateRequest('internalPass', null)
  app.decorateRequest('touched', null)

  recordTouched(app, subgraph.name, audit, logger)

  app.addHook('onResponse', async (request, reply) => logger.info(toLogLine(request, reply), 'request'))
  app.setErrorHandler<FastifyError>((fault, request, reply) => {
    const { statusCode = 500 } = fault
    if (statusCode === 413) return reply.code(413).send()
    if (statusCode < 500 && request.internalPass === null) return refuse(reply)
    if (statusCode >= 500) logger.error({ fault: describeFault(fault) }, 'The subgraph failed.')
    return reply.code(statusCode).send()
  })
  app.setNotFoundHandler((_request, reply) => refuse(reply))

  app.get('/health/live', async () => ({ status: 'live' }))
  app.get('/health/ready', async (_request, reply) =>
    (await isReady()) ? { status: 'ready' } : reply.code(503).send({ status: 'not ready' }),
  )

  app.post('/graphql', {
    // Nobody but the gateway gets to send a body.
    onRequest: async (request, reply) => {
      request.internalPass = await verify(tokenOf(request))
      return request.internalPass === null ? refuse(reply) : undefined
    },
    preHandler: async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      if (!request.internalPass?.isFor(body)) {
        request.internalPass = null
        return refuse(reply)
      }
      request.body = toJson(body)
      return undefined
    },
    handler: fastifyApolloHandler(apollo, {
      context: async (request) => {
        const { internalPass } = request
        if (internalPass === null) throw new Error('A request without a token came past the door.')
        request.touched = new Map()
        return { ...internalPass, touched: request.touched }
      },
    }),
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
      app.server.closeAllConnections()
      await closed
      await apollo.stop()
    },
  }
}

function refuse(reply: FastifyReply): FastifyReply {
  return reply.code(401).header('www-authenticate', 'Bearer').send()
}

function tokenOf({ headers }: FastifyRequest): string | undefined {
  return /^Bearer ([\w.-]{1,8192})$/.exec(headers.authorization ?? '')?.[1]
}

function toJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch (cause) {
    throw Object.assign(new Error('The body is no JSON.', { cause }), { statusCode: 400 })
  }
}

function toLogLine(request: FastifyRequest, reply: FastifyReply) {
  return {
    requestId: request.internalPass?.requestId,
    traceId: request.internalPass ? parseTraceparent(request.headers.traceparent)?.traceId : undefined,
    route: request.routeOptions.url ?? 'none',
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
  }
}
