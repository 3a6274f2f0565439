import { describe, expect, it } from 'vitest'
import { BoundedCache, keepSettled } from './bounded-cache.ts'
import type { MaybePromise } from './maybe-promise.ts'

describe('BoundedCache', () => {
  it('holds no more than its capacity after a hundred thousand entries, and those are the last', () => {
    const cache = new BoundedCache<number>(500)
    for (let index = 0; index < 100_000; index += 1) cache.keep(`operation ${index}`, index)
    expect(cache.size).toBe(500)
    expect([cache.find('operation 99499'), cache.find('operation 99500'), cache.find('operation 99999')]).toEqual([
      undefined,
      99_500,
      99_999,
    ])
  })

  it('keeps what is asked for, however many others come by', () => {
    const cache = new BoundedCache<string>(10)
    cache.keep('favourite', 'value')
    for (let index = 0; index < 1_000; index += 1) {
      cache.keep(`other ${index}`, 'value')
      expect(cache.find('favourite')).toBe('value')
    }
  })

  it('forgets an entry only while it is the one that is meant', () => {
    const cache = new BoundedCache<string>(10)
    cache.keep('key', 'new')
    cache.forget('key', 'old')
    expect(cache.find('key')).toBe('new')
    cache.forget('key', 'new')
    expect(cache.find('key')).toBeUndefined()
  })
})

describe('keepSettled', () => {
  it('starts once for all who ask at the same time, and gives the value itself to those who ask later', async () => {
    const cache = new BoundedCache<MaybePromise<number>>(10)
    let started = 0
    const make = async () => {
      started += 1
      return started
    }
    const asked = Array.from({ length: 20 }, () => keepSettled(cache, 'key', make))
    expect(new Set(await Promise.all(asked))).toEqual(new Set([1]))
    expect(keepSettled(cache, 'key', make)).toBe(1)
    expect(await keepSettled(cache, 'other', make)).toBe(2)
  })

  it('does not keep a failure: all who wait for it get it, and the next one starts again', async () => {
    const cache = new BoundedCache<MaybePromise<string>>(10)
    const fault = new Error('not today')
    const failing = () => Promise.reject(fault)
    const asked = await Promise.allSettled([1, 2].map(() => keepSettled(cache, 'key', failing)))
    expect(asked).toEqual([1, 2].map(() => ({ status: 'rejected', reason: fault })))
    expect(cache.size).toBe(0)
    expect(await keepSettled(cache, 'key', async () => 'tomorrow')).toBe('tomorrow')
  })
})
