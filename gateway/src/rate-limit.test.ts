import { describe, expect, it } from 'vitest'
import { createRateLimiter } from './rate-limit.ts'

describe('a rate limiter', () => {
  it('lets a burst through, and then as many as come in over time', () => {
    const count = createRateLimiter({ burst: 3, perSecond: 2 })
    const at = (now: number) => count('GM0361', now)
    expect([at(0), at(0), at(0), at(0)]).toEqual([null, null, null, 1])
    expect([at(499), at(500), at(501)]).toEqual([1, null, 1])
    expect([at(60_000), at(60_000), at(60_000), at(60_000)]).toEqual([null, null, null, 1])
  })

  it('says how long to wait when a request comes in more slowly than every second', () => {
    const count = createRateLimiter({ burst: 1, perSecond: 0.1 })
    expect([count('GM0361', 0), count('GM0361', 2_000)]).toEqual([null, 8])
  })

  it('counts each organisation by itself', () => {
    const count = createRateLimiter({ burst: 1, perSecond: 1 })
    expect([count('GM0361', 0), count('GM0505', 0), count('GM0361', 0)]).toEqual([null, null, 1])
  })

  it('remembers ten thousand organisations and forgets the one that was silent the longest', () => {
    const count = createRateLimiter({ burst: 1, perSecond: 0.001 })
    for (let index = 0; index < 10_000; index += 1) count(`${index}`, 0)
    expect(count('0', 0)).not.toBeNull()
    count('one more', 0)
    expect([count('0', 0) === null, count('1', 0) === null]).toEqual([false, true])
  })
})
