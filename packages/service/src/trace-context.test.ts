import { describe, expect, it } from 'vitest'
import { parseTraceparent, startTrace, toTraceparent } from './trace-context.ts'

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
const parentId = '00f067aa0ba902b7'

describe('parseTraceparent', () => {
  it.each([
    [`00-${traceId}-${parentId}-01`, true],
    [`00-${traceId}-${parentId}-00`, false],
    [`00-${traceId}-${parentId}-02`, false],
    [`00-${traceId}-${parentId}-ff`, true],
    [`01-${traceId}-${parentId}-01`, true],
    [`cc-${traceId}-${parentId}-01-what-the-future-brings`, true],
  ])('reads %s', (header, sampled) => {
    expect(parseTraceparent(header)).toEqual({ traceId, sampled })
  })

  it.each([
    undefined,
    '',
    'trace',
    `00-${traceId}-${parentId}`,
    `00-${traceId}-${parentId}-01-more`,
    `00-${traceId}-${parentId}-01.`,
    `01-${traceId}-${parentId}-01.more`,
    `ff-${traceId}-${parentId}-01`,
    `00-${'0'.repeat(32)}-${parentId}-01`,
    `00-${traceId}-${'0'.repeat(16)}-01`,
    `00-${traceId.toUpperCase()}-${parentId}-01`,
    `00-${traceId}\n-${parentId}-01`,
  ])('takes %j for no trace', (header) => {
    expect(parseTraceparent(header)).toBeNull()
  })

  it('takes two headers for no trace', () => {
    expect(parseTraceparent([`00-${traceId}-${parentId}-01`, `00-${traceId}-${parentId}-01`])).toBeNull()
  })
})

describe('toTraceparent', () => {
  it('keeps the trace and gives each call a parent id of its own', () => {
    const headers = [toTraceparent({ traceId, sampled: true }), toTraceparent({ traceId, sampled: true })]
    for (const header of headers) {
      expect(header).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`))
      expect(parseTraceparent(header)).toEqual({ traceId, sampled: true })
    }
    expect(headers[0]).not.toBe(headers[1])
  })

  it('carries a trace that starts here', () => {
    const trace = startTrace()
    expect(parseTraceparent(toTraceparent(trace))).toEqual(trace)
    expect(startTrace().traceId).not.toBe(trace.traceId)
  })
})
