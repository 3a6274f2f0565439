import { describe, expect, it } from 'vitest'
import { isBsn } from './bsn.ts'

describe('isBsn', () => {
  it.each(['999900006', '999900018', '999900031', '999999990'])('takes %s, which passes the 11-proof', (bsn) => {
    expect(isBsn(bsn)).toBe(true)
  })

  it.each(['999900007', '123456789', '000000000', '99990006', '9999000060', ' 99990006', '99990000６', ''])(
    'refuses %j',
    (bsn) => {
      expect(isBsn(bsn)).toBe(false)
    },
  )
})
