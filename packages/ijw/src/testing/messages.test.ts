import { describe, expect, it } from 'vitest'
import { parseMessage, writeMessage } from '../index.ts'
import { allocationMessage, claimMessage, startMessage, stopMessage } from './messages.ts'

describe('the messages that tests begin with', () => {
  it.each([allocationMessage(), startMessage(), stopMessage(), claimMessage()])(
    'pass every check: $type',
    (message) => {
      expect(parseMessage(writeMessage(message))).toEqual({ ok: true, message })
    },
  )
})
