import { randomBytes } from 'node:crypto'
import type { AuditLog } from '@regiograaf/audit'
import { describeFault, type Logger, parseTraceparent, startTrace } from '@regiograaf/service'
import type { FastifyInstance } from 'fastify'

/**
 * Writes down whose rows an answer was made of before it leaves this process. When the log does not confirm that, the answer is 503
 * and empty. The record of the operation itself is the gateway's; both carry the id of its trace.
 */
export function recordTouched(app: FastifyInstance, source: string, audit: AuditLog, logger: Logger): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const { internalPass, touched } = request
    if (internalPass === null || touched === null || touched.size === 0) return payload
    const end = Date.now()
    try {
      await audit.write({
        source,
        identity: internalPass.identity,
        requestId: internalPass.requestId,
        traceId: (parseTraceparent(request.headers.traceparent) ?? startTrace()).traceId,
        spanId: randomBytes(8).toString('hex'),
        start: end - reply.elapsedTime,
        end,
        outcome: 'PART',
        codes: [],
        name: 'part of an operation',
        types: [],
        from: request.ip,
        subjects: touched,
      })
      return payload
    } catch (fault) {
      logger.error({ requestId: internalPass.requestId, fault: describeFault(fault) }, 'The audit log failed.')
      reply.code(503)
      return ''
    }
  })
}
