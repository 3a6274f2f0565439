import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { HeaderMap } from '@apollo/server'
import type { AuditLog } from '@regiograaf/audit'
import { type Identity, may, type OrganisationKind, type Purpose } from '@regiograaf/identity'
import type { Exchange } from '@regiograaf/ijw'
import type { ReportShelf } from '@regiograaf/reports'
import {
  createLogger,
  describeFault,
  followResponses,
  type Logger,
  listeningUrl,
  type TraceContext,
  toListenError,
  withoutPersonNumbers,
} from '@regiograaf/service'
import Fastify, { type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify'
import { type AnswerType, chooseAnswerType } from './answer-type.ts'
import { createApolloServer } from './apollo.ts'
import { chooseIdentity } from './choose-identity.ts'
import { answerOrigin } from './cors.ts'
import type { GatewayEngine } from './engine-gateway.ts'
import { type ErrorCode, errorCodes, Refusal, toErrorBody } from './error-codes.ts'
import { type GraphiqlReaders, graphiqlPolicy, renderGraphiqlPage } from './graphiql.ts'
import { limits } from './limits.ts'
import type { LoginSettings } from './login.ts'
import { openMessageDoors } from './message-doors.ts'
import type { OperationNotes } from './operation-notes.ts'
import { toBody, toOperationRequest } from './operation-request.ts'
import { noPersistedOperations, type PersistedOperations } from './persisted-operations.ts'
import { createRateLimiter, type RateLimit } from './rate-limit.ts'
import {
  createUnknownRecorder,
  recordRequests,
  toBeginRecord,
  toUnreadableRecord,
  type Unreadable,
} from './record-requests.ts'
import { openReportDoors } from './report-doors.ts'
import { parseBody } from './request-body.ts'
import { type RequestScope, requestScope } from './request-scope.ts'
import { requestSignal } from './request-signal.ts'
import type { Caller, TokenVerifier } from './token.ts'
import { traceOf } from './trace-of.ts'
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
  /** Whether everybody can query the schema. */
  readonly development: boolean
  /** Who gets the GraphiQL page: everybody in development and otherwise the roles that may read the schema, unless given. */
  readonly graphiql?: GraphiqlReaders
  /** Takes in and hands out iJw messages; without it there are no doors for them. */
  readonly exchange?: Exchange
  /** What is published as reports; without it there are no doors for them. */
  readonly reports?: ReportShelf
  /** How people log in to the pages of the reports; without it those take tokens only. */
  readonly login?: LoginSettings
  /** What the applications have registered; nothing unless given. */
  readonly persistedOperations?: PersistedOperations
  /** Who may run nothing but what is registered; nobody unless given. */
  readonly onlyPersisted?: ReadonlySet<RestrictedCaller>
  /** How much each organisation may ask; as much as it likes unless given. */
  readonly rateLimit?: RateLimit | null
  /** The origins whose pages may read answers, such as https://dossier.example; none unless given. */
  readonly origins?: ReadonlySet<string>
  /** What `GET /health/ready` tells; until then the graph answers nothing. Ready at once unless given. */
  readonly isReady?: () => boolean
  /** Milliseconds after which an operation is answered with what there is: 10,000 unless given. */
  readonly requestTimeout?: number
  /** Milliseconds that a request may take to arrive: 8,000 unless given. */
  readonly arrivalTimeout?: number
  /** Milliseconds that a caller may take to read its answer: 30,000 unless given. */
  readonly readingTimeout?: number
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

/** What counts of a caller who says nothing else: the token of a session, and the purpose of what is asked. */
export interface UsualCaller {
  readonly authorization?: string | undefined
  readonly purpose?: Purpose
}

interface Execution {
  readonly body: object
  /** Whether the variables stood in an address in the caller's own words. */
  readonly isGet: boolean
  readonly answerType: AnswerType
}

/** A kind of organisation, or every application that acts for no person. */
export type RestrictedCaller = OrganisationKind | 'machine'

declare module 'fastify' {
  interface FastifyRequest {
    /** What the token says; null while there is no valid one. */
    caller: Caller | null
    identity: Identity | null
    answerType: AnswerType | null
    trace: TraceContext | null
    /** Aborted when nobody waits for the answer any more; null while nothing was asked of the graph. */
    ending: AbortSignal | null
    /** What the audit log gets to know of an operation; null while nothing has begun. */
    notes: OperationNotes | null
    /** Why nothing at all was answered, gravest first; empty for an answer with data. Known before any byte of the answer leaves. */
    refusedFor: readonly ErrorCode[]
  }
}

const safeHeaders = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
}

/**
 * Opens the HTTP side of the hub: `/graphql` for whoever has a token, `GET /health/live` and `/health/ready` for
 * everybody, the GraphiQL page for whom it is. Rejects with one sentence when the address cannot be opened.
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { engine, verifyToken, audit, port, host = '127.0.0.1', development, isReady = () => true } = options
  const { persistedOperations: operations = noPersistedOperations, onlyPersisted, rateLimit } = options
  const {
    exampleQuery,
    graphiql = development ? 'everybody' : 'schema-readers',
    origins = new Set(),
    requestTimeout = 10_000,
    arrivalTimeout = 8_000,
    readingTimeout = 30_000,
  } = options
  const logger = options.logger ?? createLogger(development ? 'warn' : 'info')
  const countRequest = rateLimit ? createRateLimiter(rateLimit) : () => null
  const apollo = createApolloServer(engine, (identity) => development || may(identity, 'READ_SCHEMA'), logger)
  await apollo.start()

  const recordUnknown = createUnknownRecorder(audit, logger)
  const recordUnreadable = (unreadable: Unreadable) => recordUnknown.write(toUnreadableRecord(unreadable))

  const app = Fastify({
    logger: false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: false,
    exposeHeadRoutes: false,
    bodyLimit: limits.bodyBytes,
    requestTimeout: arrivalTimeout,
    // Node looks at slow connections every second, so that none of them lasts ten, on a busy machine either.
    http: {
      headersTimeout: arrivalTimeout,
      connectionsCheckingInterval: Math.min(1_000, arrivalTimeout),
      // Node would answer without a body.
      requireHostHeader: false,
    },
    forceCloseConnections: 'idle',
    clientErrorHandler: (fault, socket) => void answerUnreadable(fault, socket, recordUnreadable),
    // An address that cannot be decoded comes past every hook.
    frameworkErrors: (_fault, request, reply) =>
      void recordUnreadable({ requestId: request.id, from: request.ip, code: 'BAD_REQUEST' }).then(() =>
        refuse(request, reply.header('x-request-id', request.id), 'BAD_REQUEST'),
      ),
  })
  app.removeAllContentTypeParsers()
  // What comes from nobody is not looked at.
  app.addContentTypeParser('application/json', { parseAs: 'string' }, async (request: FastifyRequest, text: string) =>
    request.identity === null ? undefined : parseBody(text),
  )
  app.decorateRequest('caller', null)
  app.decorateRequest('identity', null)
  app.decorateRequest('answerType', null)
  app.decorateRequest('trace', null)
  app.decorateRequest('ending', null)
  app.decorateRequest('refusedFor')
  recordRequests(app, audit, logger, recordUnknown)

  app.addHook('onRequest', (request, reply, done) => {
    request.refusedFor = []
    reply.headers(safeHeaders).header('x-request-id', request.id)
    if (!isWellAddressed(request)) refuse(request, reply, 'BAD_REQUEST')
    else if (!answerOrigin(origins, request, reply)) done()
  })
  app.addHook('onSend', (_request, reply, payload, done) => {
    const cut = setTimeout(() => reply.raw.destroy(), readingTimeout)
    reply.raw.once('close', () => clearTimeout(cut))
    done(null, payload)
  })
  if (logger.isLevelEnabled('info')) {
    app.addHook('onResponse', (request, reply, done) => {
      logger.info(toLogLine(request, reply), 'request')
      done()
    })
  }
  app.setErrorHandler<FastifyError>((fault, request, reply) => {
    // Whoever is hung up on while it sends a body does not get to read why. What still comes is thrown away, as long as a request may take.
    reply.removeHeader('connection')
    if (fault instanceof Refusal) return refuse(request, reply, fault.code, fault.message)
    const code = codeOfHttpFault(fault)
    if (code === 'INTERNAL_ERROR') {
      logger.error({ requestId: request.id, fault: describeFault(fault) }, 'The gateway failed.')
    }
    return refuse(request, reply, code)
  })
  const allowedMethods = new Map([
    ['/graphql', 'GET, POST'],
    ...(options.reports ? ([['/reports', 'GET']] as const) : []),
    ...(options.exchange
      ? ([
          ['/ijw/messages', 'POST'],
          ['/ijw/outbox', 'GET'],
        ] as const)
      : []),
  ])
  app.setNotFoundHandler((request, reply) => {
    const allowed = allowedMethods.get(request.url.split('?', 1)[0] ?? '')
    if (allowed === undefined) return refuse(request, reply, 'NOT_FOUND')
    return refuse(request, reply.header('allow', allowed), 'METHOD_NOT_ALLOWED')
  })

  app.get('/health/live', async () => ({ status: 'live' }))
  app.get('/health/ready', async (_request, reply) =>
    isReady() ? { status: 'ready' } : reply.code(503).send({ status: 'starting' }),
  )

  let page: Promise<string> | null = null
  async function sendPage(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (graphiql !== 'everybody') {
      request.caller = graphiql === 'nobody' ? null : await verifyToken(request.headers.authorization)
      const identities = [...(request.caller?.identities.values() ?? [])]
      if (!identities.some((identity) => may(identity, 'READ_SCHEMA'))) throw new Refusal('NOT_FOUND')
    }
    page ??= renderGraphiqlPage(exampleQuery)
    return reply
      .header('content-security-policy', graphiqlPolicy)
      .type('text/html; charset=utf-8')
      .send(await page)
  }

  /** Finds out who asks, for which purpose, and whether their organisation may go on asking. */
  async function identify(request: FastifyRequest, reply: FastifyReply, usual: UsualCaller = {}): Promise<void> {
    const caller = await verifyToken(request.headers.authorization ?? usual.authorization)
    if (caller === null) {
      reply.header('www-authenticate', 'Bearer')
      throw new Refusal('UNAUTHENTICATED')
    }
    request.caller = caller
    // An answer from half of the data would look like a right one.
    if (!isReady()) throw new Refusal('NOT_READY')
    const secondsToWait = countRequest(organisationOf(caller))
    const { purpose } = usual
    const usualPurpose = purpose && caller.identities.has(purpose) ? purpose : undefined
    request.identity = chooseIdentity(caller, request.headers['x-purpose'] ?? usualPurpose)
    if (secondsToWait !== null) {
      reply.header('retry-after', secondsToWait)
      throw new Refusal('RATE_LIMITED')
    }
  }

  /** Identifies who asks for an operation, and in which form its answer goes. */
  async function admit(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await identify(request, reply)
    request.answerType = chooseAnswerType(request.headers.accept)
    if (request.answerType === null) throw new Refusal('NOT_ACCEPTABLE')
  }

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { caller, identity, answerType } = request
    if (caller === null || identity === null || answerType === null) {
      throw new Error('A request came past the door.')
    }
    const isGet = request.method === 'GET'
    const { application, isMachine } = caller
    const isRestricted = onlyPersisted?.has(identity.organisation.kind) || (isMachine && onlyPersisted?.has('machine'))
    const { body, registered } = toOperationRequest(isGet ? bodyOfAddress(request) : request.body, {
      operations,
      application,
      onlyPersisted: isGet || isRestricted === true,
    })
    if (isGet && registered?.type !== 'query') {
      reply.header('allow', 'POST')
      throw new Refusal('METHOD_NOT_ALLOWED')
    }
    const { status, text } = await execute(request, reply, { body, isGet, answerType })
    return reply.code(status).type(answerType.contentType).send(text)
  }

  /** Runs an operation as whoever was let in. Whatever it comes from, nothing is asked of the graph in another way. */
  async function execute(request: FastifyRequest, reply: FastifyReply, { body, isGet, answerType }: Execution) {
    const { identity, notes, id: requestId } = request
    if (identity === null || notes === null) throw new Error('A request came past the door.')
    request.trace ??= traceOf(request)
    request.ending ??= requestSignal(reply.raw, requestTimeout)
    const { trace, ending: signal } = request
    const scope: RequestScope = { requestId, answerType, refusedFor: [] }
    const { status, body: answered } = await requestScope.run(scope, () =>
      apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method: 'POST', headers: headersForApollo, search: '', body },
        context: async () => ({
          identity,
          isGet,
          requestId,
          trace,
          signal,
          notes,
          touched: notes.touched,
          recordBegin: () => audit.write(toBeginRecord(request)),
        }),
      }),
    )
    if (answered.kind !== 'complete') throw new Error('The answer did not come in one piece.')
    request.refusedFor = scope.refusedFor
    return { status: status ?? 200, text: answered.string }
  }

  app.get('/graphql', {
    async onRequest(request, reply) {
      if (request.headers.accept?.includes('text/html')) return sendPage(request, reply)
      if (!namesOperation(request.query)) {
        reply.header('allow', 'POST')
        throw new Refusal('METHOD_NOT_ALLOWED')
      }
      return admit(request, reply)
    },
    handler: answer,
  })
  app.post('/graphql', { onRequest: admit, handler: answer })
  if (options.exchange) {
    openMessageDoors(app, {
      exchange: options.exchange,
      identify,
      recordBegin: (request, subjects) => audit.write({ ...toBeginRecord(request), subjects }),
      requestTimeout,
    })
  }
  if (options.reports) {
    openReportDoors(app, {
      shelf: options.reports,
      identify,
      ...(options.login && {
        login: { ...options.login, verifyToken, listeningAt: () => listeningUrl(app.server) },
      }),
      run: async (request, reply, body) => {
        const { text } = await execute(request, reply, { body, isGet: true, answerType: reportAnswer })
        return JSON.parse(text)
      },
    })
  }

  // Node hangs up on whoever wants a tunnel, without a word.
  app.server.on(
    'connect',
    (_request, socket) => void answerUnreadable(new Error('No tunnel.'), socket as Socket, recordUnreadable),
  )
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

/** Whether a request is one of HTTP 1 for a path of this host. A target that is not a path is meant for a proxy, which this is not. */
function isWellAddressed({ url, hostname, headers, raw }: FastifyRequest): boolean {
  if (!url.startsWith('/') || raw.httpVersionMajor < 1) return false
  return headers.host === undefined ? raw.httpVersion === '1.0' : URL.canParse(`http://${hostname}/`)
}

// Read here and never sent on.
const reportAnswer: AnswerType = { contentType: 'application/json; charset=utf-8', isLegacy: false }

// Whatever comes to it has come through a content type of ours and with a token in a header: no foreign page can send it unasked.
const headersForApollo = new HeaderMap([['content-type', 'application/json']])

/** Whether an address names a registered operation, and brings no text of one. */
function namesOperation(search: unknown): boolean {
  const { query, documentId, extensions } = search as Record<string, unknown>
  return query === undefined && (documentId !== undefined || extensions !== undefined)
}

/** The request that an address stands for. Addresses are written down by every machine on the way, so that they hold no number of a person. */
function bodyOfAddress({ query, url }: FastifyRequest): object {
  // A hash can hold nine digits in a row by chance.
  const address = decodeURIComponent(url.replaceAll('+', ' ')).replaceAll(/[0-9a-f]{64}/gi, '')
  if (withoutPersonNumbers(address) !== address) {
    throw new Refusal('BAD_REQUEST', 'Send numbers of persons in the body of a POST and not in an address.')
  }
  return toBody(query as Record<string, unknown>, parseBody)
}

function organisationOf({ identities }: Caller): string {
  const [identity] = identities.values()
  return identity ? `${identity.organisation.kind} ${identity.organisation.code}` : ''
}

function refuse(request: FastifyRequest, reply: FastifyReply, code: ErrorCode, message?: string): FastifyReply {
  request.refusedFor = [code]
  return reply.code(errorCodes[code].status).send(toErrorBody(code, request.id, message))
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
    code: request.refusedFor[0],
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
