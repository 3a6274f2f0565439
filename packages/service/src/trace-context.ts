import { randomUUID } from 'node:crypto'

/** What ties the log lines of all processes about one request together (W3C Trace Context). */
export interface TraceContext {
  /** 32 hexadecimal digits, not all zero. */
  readonly traceId: string
  /** Whether whoever began the trace records it. */
  readonly sampled: boolean
}

const form = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/

/**
 * The trace that a `traceparent` header names, or null when the header is not one. What versions after 00 add is ignored, as the
 * recommendation asks.
 */
export function parseTraceparent(header: string | string[] | undefined): TraceContext | null {
  if (typeof header !== 'string') return null
  const [, version, traceId = '', parentId = '', flags = '', rest] = form.exec(header) ?? []
  if (version === undefined || version === 'ff' || (version === '00' && rest !== undefined)) return null
  if (isZero(traceId) || isZero(parentId)) return null
  return { traceId, sampled: (Number.parseInt(flags, 16) & 1) === 1 }
}

/** A trace of our own, which nobody records. */
export function startTrace(): TraceContext {
  return { traceId: randomDigits(), sampled: false }
}

/** The header for one call below this trace, with a parent id of its own. */
export function toTraceparent({ traceId, sampled }: TraceContext): string {
  return `00-${traceId}-${randomDigits().slice(16)}-${sampled ? '01' : '00'}`
}

/** The 32 digits of a random UUID: both halves hold fixed bits that are not zero. */
function randomDigits(): string {
  return randomUUID().replaceAll('-', '')
}

function isZero(digits: string): boolean {
  return /^0+$/.test(digits)
}
