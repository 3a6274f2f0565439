import { describe, expect, it } from 'vitest'
import { messageTypes, parseMessage, writeMessage } from '../index.ts'
import {
  allocationMessage,
  changeRequestMessage,
  claimAnswerMessage,
  claimMessage,
  requestAnswerMessage,
  requestMessage,
  returnMessage,
  startMessage,
  stopMessage,
} from './messages.ts'

const returned = [
  allocationMessage(),
  startMessage(),
  stopMessage(),
  requestMessage(),
  changeRequestMessage(),
  requestAnswerMessage(),
]
const claims = [
  claimMessage(),
  claimAnswerMessage(claimMessage()),
  claimAnswerMessage(claimMessage(), { rejected: [1] }),
]
const messages = [...returned, ...claims, ...returned.map((message) => returnMessage(message))]

describe('the messages that tests begin with', () => {
  it.each(messages)('pass every check: $type', (message) => {
    expect(parseMessage(writeMessage(message))).toEqual({ ok: true, message })
  })

  it('are of every type', () => {
    expect(new Set(messages.map(({ type }) => type))).toEqual(new Set(messageTypes))
  })

  it('return what fails as a whole by one code in the header', () => {
    const message = returnMessage(startMessage(), { code: '0001' })
    expect(parseMessage(writeMessage(message))).toEqual({ ok: true, message })
    expect(message.Header.RetourCodes).toEqual({ RetourCode: ['0001'] })
  })
})
