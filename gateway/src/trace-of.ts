import { isBsn } from '@regiograaf/reference-data'
import { parseTraceparent, startTrace, type TraceContext } from '@regiograaf/service'
import type { FastifyRequest } from 'fastify'

/**
 * The trace of the caller, or a new one: also when a BSN stands in its id, which every log repeats. That is so by chance in one
 * random id of thirty.
 */
export function traceOf({ headers }: FastifyRequest): TraceContext {
  const named = parseTraceparent(headers.traceparent)
  return named === null || containsBsn(named.traceId) ? startTrace() : named
}

function containsBsn(text: string): boolean {
  return [...text.matchAll(/(?=(\d{9}))/g)].some(([, digits = '']) => isBsn(digits))
}
