import { describe, expect, it } from 'vitest'
import { type Agreement, findAgreementProblems, isSameAgreement, overlaps, toPartyList } from './agreement.ts'

const agreement: Agreement = {
  schoolBrin: '99XA',
  kind: 'AT_SCHOOL',
  targetGroup: 'LONG_TERM_ABSENTEES',
  start: '2026-01-05',
  end: '2026-07-17',
  providerAgbCode: '98000101',
  parties: ['EDUCATION', 'FAMILY'],
  fundedBy: ['EDUCATION'],
}

const period = (text: string) => {
  const [start = '', end] = text.split('..')
  return { start, end: end || null }
}

describe('an agreement', () => {
  it('has nothing wrong with a day as its whole period, or no end', () => {
    expect(findAgreementProblems({ ...agreement, end: agreement.start })).toEqual([])
    expect(findAgreementProblems({ ...agreement, end: null })).toEqual([])
  })
  it('does not end before it starts', () => {
    expect(findAgreementProblems({ ...agreement, end: '2026-01-04' }).map(({ path }) => path)).toEqual([['end']])
  })
  it('does not start before the youth act', () => {
    const problems = findAgreementProblems({ ...agreement, start: '2014-12-31' })
    expect(problems.map(({ path }) => path)).toEqual([['start']])
    expect(findAgreementProblems({ ...agreement, start: '2015-01-01' })).toEqual([])
  })
  it('is paid by those who take part', () => {
    const problems = findAgreementProblems({ ...agreement, fundedBy: ['INSURER'] })
    expect(problems.map(({ path }) => path)).toEqual([['fundedBy']])
  })
  it('names each party once, whatever the order', () => {
    expect(toPartyList(['PROVIDER', 'FAMILY', 'PROVIDER'])).toEqual(toPartyList(['FAMILY', 'PROVIDER']))
  })
  it.each<Partial<Agreement>>([
    { schoolBrin: '99XA01' },
    { kind: 'AT_CARE_LOCATION' },
    { targetGroup: 'INFANTS' },
    { start: '2026-01-06' },
    { end: null },
    { providerAgbCode: null },
    { parties: ['FAMILY'] },
    { fundedBy: [] },
  ])('is another one with %j', (change) => {
    expect(isSameAgreement(agreement, { ...agreement })).toBe(true)
    expect(isSameAgreement(agreement, { ...agreement, ...change })).toBe(false)
  })
})

describe('two periods', () => {
  it.each([
    ['2026-01-01..2026-01-31', '2026-02-01..2026-02-28', false],
    ['2026-01-01..2026-01-31', '2026-01-31..2026-02-28', true],
    ['2026-01-01..2026-12-31', '2026-03-01..2026-03-31', true],
    ['2026-01-01..', '2030-01-01..2030-12-31', true],
    ['2026-01-01..', '2025-01-01..2025-12-31', false],
    ['2026-01-01..', '2020-01-01..', true],
  ])('%s and %s share a day: %s', (a, b, shared) => {
    expect(overlaps(period(a), period(b))).toBe(shared)
    expect(overlaps(period(b), period(a))).toBe(shared)
  })
})
