import { describe, expect, it } from 'vitest'
import { figureDefinitions } from './definitions.ts'
import { type Answerable, shareOf, toFigure } from './figure.ts'

const rounded = (value: number): Answerable => ({ value, precision: 'ROUNDED' })
const exact = (value: number): Answerable => ({ value, precision: 'EXACT' })

describe('a share', () => {
  it('is the quotient of what is shown', () => {
    expect(shareOf(rounded(15), rounded(60))).toEqual({ value: 0.25, precision: 'ROUNDED' })
    expect(shareOf(exact(3), exact(12))).toEqual({ value: 0.25, precision: 'EXACT' })
  })

  it('has a base of at least twenty for sure: what is shown as 20 can be 18', () => {
    expect(shareOf(rounded(10), rounded(20))).toEqual({ reason: 'SMALL_BASE' })
    expect(shareOf(rounded(10), rounded(25))).toEqual({ value: 0.4, precision: 'ROUNDED' })
  })

  it('is withheld with either number, and when less than ten remain', () => {
    expect(shareOf({ reason: 'SMALL_COUNT' }, rounded(60))).toEqual({ reason: 'SMALL_COUNT' })
    expect(shareOf(rounded(15), { reason: 'NOT_DELIVERED' })).toEqual({ reason: 'NOT_DELIVERED' })
    expect(shareOf(rounded(55), rounded(60))).toEqual({ reason: 'SMALL_COUNT' })
  })

  it('of nothing is no zero', () => {
    expect(shareOf(exact(0), exact(0))).toEqual({ reason: 'SMALL_BASE' })
  })
})

describe('a figure', () => {
  const figure = (asOf: string) =>
    toFigure({
      definition: figureDefinitions.clientsInCare,
      regionId: 'eemland',
      municipalityCode: null,
      from: '2026-06-01',
      period: 'MONTH',
      asOf,
      dimensions: [],
      answer: { reason: 'SMALL_COUNT' },
      sources: [{ municipalityCode: 'GM0307', deliveredUntil: null }],
    })

  it('is final three months after its last day', () => {
    expect(figure('2026-09-30')).toMatchObject({ to: '2026-06-30', status: 'PROVISIONAL' })
    expect(figure('2026-10-01')).toMatchObject({ status: 'FINAL' })
  })

  it('without a number says why, and without a delivery that it is incomplete', () => {
    expect(figure('2026-09-30')).toMatchObject({
      value: null,
      withheld: { reason: 'SMALL_COUNT', text: '<10' },
      share: null,
      completeness: { isComplete: false },
    })
  })
})
