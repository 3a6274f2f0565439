import { describe, expect, it } from 'vitest'
import { checkTerm, findDeviationProblems, isAbout } from './norm-check.ts'

const stay = {
  categoryCodes: ['43'],
  maxMonths: 9,
  applies: 'ON_AVERAGE' as const,
  from: '2022-01-01',
  until: '2025-12-31',
}
const term = { ...stay, categoryCodes: null, maxMonths: 12, applies: 'EACH' as const }
const placement = { categoryCode: '43', start: '2022-01-01', end: '2022-09-30' }

describe('a norm', () => {
  it('of nine months is met by a stay from 1 January to 1 October, in calendar months and not in days', () => {
    expect(checkTerm(stay, placement)).toEqual({ months: 9, isLonger: false })
    expect(checkTerm(stay, { ...placement, end: '2022-10-01' })).toEqual({ months: 9, isLonger: true })
    expect(checkTerm(stay, { ...placement, end: '2022-09-29' })).toEqual({ months: 8, isLonger: false })
  })

  it('says nothing of an allocation that is open', () => {
    expect(checkTerm(stay, { ...placement, end: null })).toEqual({ months: null, isLonger: null })
  })

  it('is about its categories and what starts in its time', () => {
    expect(isAbout(stay, placement)).toBe(true)
    expect(isAbout(stay, { ...placement, categoryCode: '45' })).toBe(false)
    expect(isAbout(stay, { ...placement, categoryCode: null })).toBe(false)
    expect(isAbout(term, { ...placement, categoryCode: null })).toBe(true)
    expect(['2021-12-31', '2025-12-31', '2026-01-01'].map((start) => isAbout(term, { ...placement, start }))).toEqual([
      false,
      true,
      false,
    ])
  })
})

describe('a deviation', () => {
  const pathsOf = (norm: typeof term | null, allocation: typeof placement, agreedOn: string) =>
    findDeviationProblems(norm, allocation, agreedOn, '2026-06-30').map(({ path }) => path.join('.'))

  it('is one from a norm that is about the allocation and holds for each', () => {
    expect(pathsOf(term, placement, '2022-01-10')).toEqual([])
    expect(pathsOf(null, placement, '2022-01-10')).toEqual(['normId'])
    expect(pathsOf(term, { ...placement, start: '2026-02-01' }, '2022-01-10')).toEqual(['normId'])
  })

  it('is none from an average, because that is no limit of one case', () => {
    expect(findDeviationProblems(stay, placement, '2022-01-10', '2026-06-30')).toEqual([
      { path: ['normId'], message: 'This norm is an average, so that one allocation cannot deviate from it.' },
    ])
  })

  it('is agreed today or earlier', () => {
    expect(pathsOf(term, placement, '2026-06-30')).toEqual([])
    expect(pathsOf(term, placement, '2026-07-01')).toEqual(['agreedOn'])
  })
})
