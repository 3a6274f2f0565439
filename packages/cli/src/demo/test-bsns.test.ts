import { isBsn } from '@regiograaf/reference-data'
import { describe, expect, it } from 'vitest'
import { takeTestBsns, testBsnCount } from './test-bsns.ts'

describe('test citizen service numbers', () => {
  it('takes different numbers of the test range that pass the 11-proof', () => {
    const all = takeTestBsns(testBsnCount)
    expect(new Set(all).size).toBe(testBsnCount)
    expect(all.every(isBsn)).toBe(true)
    expect(all.slice(0, 3)).toEqual(['999900006', '999900018', '999900031'])
    expect(all.every((bsn) => bsn >= '999900006' && bsn <= '999999990')).toBe(true)
  })

  it('knows how many there are: the next one would lie outside the range', () => {
    const last = Number(takeTestBsns(testBsnCount).at(-1))
    for (let later = last + 1; later <= 999_999_990; later += 1) expect(isBsn(`${later}`)).toBe(false)
  })

  it('refuses any other number of clients', () => {
    for (const count of [0, -1, 1.5, testBsnCount + 1, Number.NaN])
      expect(() => takeTestBsns(count)).toThrow(RangeError)
  })
})
