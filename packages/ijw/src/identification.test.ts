import { describe, expect, it } from 'vitest'
import { isAgbCode, messageEnvelope, toMunicipalityCode } from './identification.ts'
import { exampleAllocation, exampleClaim } from './testing/example-messages.ts'

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
})
