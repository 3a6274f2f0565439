import { describe, expect, it } from 'vitest'
import { answeredEnvelope, isAgbCode, messageEnvelope, toMunicipalityCode } from './identification.ts'
import { exampleAllocation, exampleClaim, exampleStart } from './testing/example-messages.ts'
import { claimAnswerMessage, returnMessage } from './testing/messages.ts'

describe('isAgbCode', () => {
  it('takes eight digits and nothing else', () => {
    expect(['98000101', '00000001', '9800010', '980001011', 'GM000361'].map(isAgbCode)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
})

describe('toMunicipalityCode', () => {
  it('puts GM before four digits', () => {
    expect(toMunicipalityCode('0361')).toBe('GM0361')
  })

  it('throws for any other form', () => {
    expect(() => toMunicipalityCode('GM0361')).toThrow('4 digits')
  })
})

describe('messageEnvelope', () => {
  it('finds the municipality at the sending end of an allocation', () => {
    expect(messageEnvelope(exampleAllocation())).toEqual({
      type: 'JW301',
      sender: '0361',
      receiver: '98000101',
      municipalityCode: 'GM0361',
      providerCode: '98000101',
      identification: 'RG301-1',
      datedOn: '2026-03-23',
    })
  })

  it('finds the municipality at the receiving end of a claim', () => {
    expect(messageEnvelope(exampleClaim())).toMatchObject({
      sender: '98000202',
      municipalityCode: 'GM0505',
      providerCode: '98000202',
    })
  })

  it('says of a return who returned it, whatever sender its header keeps', () => {
    const back = { identification: 'PA302-1', datedOn: '2026-03-24' }
    const message = returnMessage(exampleAllocation(), back)
    expect(message.Header).toMatchObject({ Afzender: '0361', Ontvanger: '98000101' })
    expect(messageEnvelope(message)).toEqual({
      type: 'JW302',
      sender: '98000101',
      receiver: '0361',
      municipalityCode: 'GM0361',
      providerCode: '98000101',
      ...back,
    })
    expect(messageEnvelope(returnMessage(exampleStart()))).toMatchObject({ type: 'JW306', sender: '0361' })
  })
})

describe('answeredEnvelope', () => {
  it.each([exampleAllocation(), exampleStart()])('finds the original of a return: $type', (message) => {
    expect(answeredEnvelope(returnMessage(message))).toEqual(messageEnvelope(message))
  })

  it('finds the claim of an answer', () => {
    expect(answeredEnvelope(claimAnswerMessage(exampleClaim()))).toEqual(messageEnvelope(exampleClaim()))
  })

  it('finds nothing for a message that answers none', () => {
    expect([answeredEnvelope(exampleStart()), answeredEnvelope(exampleClaim())]).toEqual([null, null])
  })
})
