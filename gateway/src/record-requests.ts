import type { AuditLog, AuditRecord, Outcome } from '@regiograaf/audit'
import { describeFault, type Logger, startTrace } from '@regiograaf/service'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ErrorCode, toErrorBody } from './error-codes.ts'
import { OperationNotes } from './operation-notes.ts'
import { traceOf } from './trace-of.ts'

/** So many requests of callers who are not known get a record of their own in a minute. The others are counted into one. */
const unknownPerMinute = 60

/**
 * Writes a record of each request before its answer leaves, of refusals as well: no record, no data. When the log does not
 * confirm, whoever is known gets 503 instead of the answer; a refusal of somebody unknown holds nothing and stays as it is.
 * Looking whether the hub is up is no request to it.
 */
export function recordRequests(
  app: FastifyInstance,
  audit: AuditLog,
  logger: Logger,
  recordUnknown: RecordUnknown,
): void {
  app.decorateRequest('notes', null)
  app.addHook('onRequest', (request, _reply, done) => {
    request.notes = new OperationNotes()
    done()
  })
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.caller === null && (reply.statusCode < 400 || isHealth(request))) return payload
    if (request.caller === null) {
      await recordUnknown.write(toRecord(request, reply))
      return payload
    }
    try {
      await audit.write(toRecord(request, reply))
      return payload
    } catch (fault) {
      logger.error({ requestId: request.id, fault: describeFault(fault) }, 'The audit log failed.')
      reply.code(503)
      for (const name of namesOfContent) reply.removeHeader(name)
      reply.header('cache-control', 'no-store').type('application/json; charset=utf-8')
      return JSON.stringify(toErrorBody('AUDIT_UNAVAILABLE', request.id))
    }
  })
  app.addHook('onClose', () => recordUnknown.flush())
}

/** The record of a change that is about to be made. */
export function toBeginRecord(request: FastifyRequest): AuditRecord {
  const now = Date.now()
  return { ...describe(request), start: now, end: now, outcome: 'BEGUN', codes: [], subjects: new Map() }
}

function toRecord(request: FastifyRequest, reply: FastifyReply): AuditRecord {
  const end = Date.now()
  const { notes } = request
  const codes = notes !== null && notes.codes.length > 0 ? notes.codes : [...new Set(request.refusedFor ?? [])]
  return {
    ...describe(request),
    start: end - reply.elapsedTime,
    end,
    outcome: outcomeOf(reply.statusCode, notes?.hasData ?? false, codes),
    codes,
    subjects: notes?.touched ?? new Map(),
  }
}

function describe(request: FastifyRequest) {
  const { id, notes, ip } = request
  request.trace ??= traceOf(request)
  return {
    source: 'gateway',
    identity: whoOf(request),
    requestId: id,
    traceId: request.trace.traceId,
    spanId: id.replaceAll('-', '').slice(16),
    name: notes?.name ?? `${request.method} ${request.routeOptions.url ?? 'unknown address'}`,
    document: notes?.document,
    types: notes?.types ?? [],
    from: ip,
  }
}

const denials: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'FORBIDDEN'])

function outcomeOf(status: number, hasData: boolean, codes: readonly string[]): Outcome {
  if (hasData) return codes.length === 0 ? 'ANSWERED' : 'ANSWERED_IN_PART'
  if (codes.some((code) => denials.has(code)) || status === 401 || status === 403) return 'DENIED'
  if (codes.length === 0 && status < 400) return 'ANSWERED'
  return status >= 500 ? 'FAILED' : 'REFUSED'
}

/** Who asks; of a known caller for whom no purpose could be chosen everything but the purpose. */
function whoOf({ identity, caller }: FastifyRequest): AuditRecord['identity'] {
  if (identity !== null || caller === null) return identity
  const [any] = caller.identities.values()
  return any === undefined ? null : { ...any, purpose: null }
}

/** Headers that tell of what was to be sent. */
const namesOfContent = ['etag', 'content-disposition', 'content-length', 'vary']

function isHealth({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.url?.startsWith('/health/') ?? false
}

/** What never became a request, or has an address that cannot be read. */
export interface Unreadable {
  readonly requestId: string
  /** The network address of the caller. */
  readonly from: string
  readonly code: ErrorCode
}

/** The record of what never became a request: nobody knows who it was, what was asked, or under which trace. */
export function toUnreadableRecord({ requestId, from, code }: Unreadable): AuditRecord {
  const now = Date.now()
  return {
    source: 'gateway',
    identity: null,
    requestId,
    traceId: startTrace().traceId,
    spanId: requestId.replaceAll('-', '').slice(16),
    start: now,
    end: now,
    outcome: 'REFUSED',
    codes: [code],
    name: 'unreadable',
    types: [],
    from,
    subjects: new Map(),
  }
}

/** Records what comes from callers who are not known. */
export interface RecordUnknown {
  /** Resolves once the record is written or counted; also when the log fails, because whoever asked gets nothing anyway. */
  write(record: AuditRecord): Promise<void>
  /** Writes what was counted so far. */
  flush(): Promise<void>
}

/** Keeps a flood of strangers from filling the log: what comes beyond the limit of a minute is one record with a count. */
export function createUnknownRecorder(audit: AuditLog, logger: Logger): RecordUnknown {
  let inMinute = 0
  let beyond: { readonly first: AuditRecord; count: number } | null = null
  let minute: NodeJS.Timeout | null = null

  const write = (record: AuditRecord) =>
    audit.write(record).catch((fault: unknown) => {
      logger.error({ requestId: record.requestId, fault: describeFault(fault) }, 'The audit log failed.')
    })

  async function flush(): Promise<void> {
    clearTimeout(minute ?? undefined)
    minute = null
    inMinute = 0
    if (beyond === null) return
    const { first, count } = beyond
    beyond = null
    const record = { ...first, name: 'requests of unknown callers', document: undefined, types: [], codes: [] }
    await write({ ...record, end: Date.now(), outcome: 'DENIED', count })
  }

  return {
    async write(record) {
      minute ??= setTimeout(() => void flush(), 60_000).unref()
      inMinute += 1
      if (inMinute <= unknownPerMinute) return write(record)
      beyond ??= { first: record, count: 0 }
      beyond.count += 1
    },
    flush,
  }
}
